package fr.observatoire.etl.discovery;

import fr.observatoire.etl.files.InputFile;
import fr.observatoire.warehouse.journal.KnownFile;
import java.time.LocalDate;
import java.util.List;

/**
 * A file of the input folder that belongs to a source.
 *
 * @param path relative to the input folder, with {@code /}
 * @param office code of its office
 * @param sha256 of its content, in hexadecimal: a file is known by its content
 * @param modified when it was last changed, in milliseconds since 1970
 * @param exportDate date of export from its name; null when the name has none
 * @param resources the resources it may belong to: by its name, or all of the source when the name matches none
 * @param named whether its name tells the resource
 */
public record FoundFile(
        InputFile file,
        String path,
        String office,
        String source,
        String sha256,
        long bytes,
        long modified,
        LocalDate exportDate,
        List<String> resources,
        boolean named) {

    public FoundFile {
        resources = List.copyOf(resources);
    }

    public KnownFile known() {
        return new KnownFile(office, source, sha256);
    }
}
