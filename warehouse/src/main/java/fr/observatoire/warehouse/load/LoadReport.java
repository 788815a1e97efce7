package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Warning;
import fr.observatoire.warehouse.text.Text;
import java.util.List;

/**
 * What a load did.
 *
 * @param snapshotId the live snapshot after the load; null when none was ever published
 * @param published false when nothing was new, or when every new file was refused: the old snapshot is still served
 * @param revisions number of figures that a later export changed
 * @param changed the published figures that are others now, the largest change first
 * @param notes what a sheet changes in figures that were published, where nothing about it is doubtful
 * @param warnings the new warnings; {@link WarehouseReader#warnings} gives all open ones
 */
public record LoadReport(
        String snapshotId,
        boolean published,
        List<FileOutcome> files,
        long revisions,
        List<ChangedFigure> changed,
        List<Note> notes,
        List<Warning> warnings) {

    public LoadReport {
        files = List.copyOf(files);
        changed = List.copyOf(changed);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /** The report of a load that found nothing new. */
    public static LoadReport unchanged(String snapshotId, Manifest manifest) {
        return new LoadReport(
                snapshotId,
                false,
                manifest.files().stream().map(FileOutcome::known).toList(),
                0,
                List.of(),
                List.of(),
                List.of());
    }

    /** A sentence about a file. */
    public record Note(String path, String code, Text text) {}

    /**
     * One file of the manifest: {@code read = loaded + refused + duplicates}, always.
     *
     * @param duplicates records that exist elsewhere too: in this file, or in an export that has priority
     * @param reason why, when the file was refused whole
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
            Text reason) {

        /** The outcome of a file whose content the warehouse knows: each of its records exists already. */
        static FileOutcome known(ManifestFile file) {
            long refused = file.accepted() ? file.rowsRefused() : file.rowsRead();
            return new FileOutcome(
                    file.office(),
                    file.source(),
                    file.path(),
                    file.rowsRead(),
                    0,
                    refused,
                    file.rowsRead() - refused,
                    file.accepted(),
                    file.reason());
        }
    }
}
