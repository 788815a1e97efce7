package fr.observatoire.warehouse.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.observatoire.warehouse.text.Text;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * One file of a run, as the ETL read it. "Rows" are records: without headers, totals and blank lines, and before they
 * are split by measure.
 *
 * @param fileNo number of the file in its run, from 0; the lake's rows name their file by it
 * @param office code
 * @param source name of the source: {@code footfall}
 * @param resource name of the resource within the source: {@code office-log}
 * @param path relative to the input folder
 * @param sha256 hash of the content, in hexadecimal: a file is known by its content
 * @param bytes size
 * @param exportDate from the content or the file name, null when it has none
 * @param rowsRefused records refused; not used when the whole file is refused
 * @param rowsDuplicate true duplicates within this file
 * @param accepted false when the whole file is refused, because its refused records exceed the tolerance of the
 *     contract
 * @param reason why, when refused whole
 * @param rival path of the other sheet that gives the same, when it was refused for that
 * @param coversFrom first day that the file is about, null when unknown
 * @param coversTo last day that the file is about, inclusive, null when unknown
 * @param beside paths of the other files of its office and source that were in the input folder
 */
public record ManifestFile(
        int fileNo,
        String office,
        String source,
        String resource,
        String path,
        String sha256,
        long bytes,
        LocalDate exportDate,
        long rowsRead,
        long rowsRefused,
        long rowsDuplicate,
        boolean accepted,
        Text reason,
        String rival,
        LocalDate coversFrom,
        LocalDate coversTo,
        @JsonIgnore List<String> beside)
        implements Serializable {

    public ManifestFile {
        beside = beside == null ? List.of() : List.copyOf(beside);
    }

    /** How the warehouse recognises the file. */
    public KnownFile known() {
        return new KnownFile(office, source, sha256);
    }

    /** The same, refused whole because of another sheet. */
    public ManifestFile refusedFor(String otherSheet, Text why) {
        return new ManifestFile(
                fileNo,
                office,
                source,
                resource,
                path,
                sha256,
                bytes,
                exportDate,
                rowsRead,
                rowsRefused,
                rowsDuplicate,
                false,
                why,
                otherSheet,
                coversFrom,
                coversTo,
                beside);
    }
}
