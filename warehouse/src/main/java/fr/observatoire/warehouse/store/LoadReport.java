package fr.observatoire.warehouse.store;

import java.util.List;

/**
 * What a load did.
 *
 * @param snapshotId the live snapshot after the load; null when none was ever published
 * @param published false when nothing was new, or when every new file was refused: the old snapshot is still served
 * @param revisions number of figures that a later export changed
 */
public record LoadReport(
        String snapshotId, boolean published, List<FileOutcome> files, long revisions, List<Warning> warnings) {

    public LoadReport {
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
    }

    /**
     * One file of the manifest: {@code read = loaded + refused + duplicates}, always.
     *
     * @param duplicates records that stand elsewhere too: in this file, or in an export that rules over it
     * @param reason French sentence, when the file was refused whole
     */
    public record FileOutcome(
            String office,
            String source,
            String path,
            long read,
            long loaded,
            long refused,
            long duplicates,
            boolean accepted,
            String reason) {}

    /**
     * Something to look at that stopped nothing.
     *
     * @param path the file, relative to the input folder
     * @param line first line of the record, null when it concerns the whole file
     * @param code {@code missing_in_later_export}, or a code of the ETL's
     * @param text French sentence
     */
    public record Warning(String path, Integer line, String code, String text) {}
}
