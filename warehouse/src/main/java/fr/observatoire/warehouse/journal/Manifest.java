package fr.observatoire.warehouse.journal;

import fr.observatoire.warehouse.period.DateRange;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one run of the ETL read: every file, accepted or refused whole.
 *
 * @param run id of the run, the name of its folder in the lake
 * @param files in the order of their numbers
 * @param period the days that were read, also from files that are known already; {@link DateRange#ALWAYS} for whole
 *     files
 * @param parts the files of the lake that the run wrote; no other file of its folder is read
 */
public record Manifest(String run, List<ManifestFile> files, DateRange period, List<LakeFile> parts) {

    public Manifest {
        files = List.copyOf(files);
        parts = List.copyOf(parts);
    }

    /** A manifest of whole files. */
    public Manifest(String run, List<ManifestFile> files, List<LakeFile> parts) {
        this(run, files, DateRange.ALWAYS, parts);
    }

    /** Only the files that are left without some. */
    Manifest without(Set<String> fileNos) {
        return fileNos.isEmpty()
                ? this
                : new Manifest(
                        run,
                        files.stream()
                                .filter(file -> !fileNos.contains(Integer.toString(file.fileNo())))
                                .toList(),
                        period,
                        parts);
    }

    /** With other words on some files, by their numbers. */
    Manifest replacing(Map<Integer, ManifestFile> others) {
        return new Manifest(
                run,
                files.stream()
                        .map(file -> others.getOrDefault(file.fileNo(), file))
                        .toList(),
                period,
                parts);
    }
}
