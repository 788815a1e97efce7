package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.List;

/**
 * There is no snapshot to read: none was ever published, the one that was live on that date is no longer kept, or this
 * program does not understand the configuration that is kept with it.
 */
public final class NoSnapshotException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final transient List<SnapshotInfo> available;

    public NoSnapshotException(Text text, List<SnapshotInfo> available) {
        super(text);
        this.available = List.copyOf(available);
    }

    /** Another version of the program made it, and reads it. */
    public static NoSnapshotException ofOtherForm(String id, Home home) {
        return new NoSnapshotException(Texts.WAREHOUSE.text("snapshot.other_form", id), home.snapshotList());
    }

    public static NoSnapshotException notKept(String id, Home home) {
        return new NoSnapshotException(Texts.WAREHOUSE.text("snapshot.not_kept", id), home.snapshotList());
    }

    static NoSnapshotException notUnderstood(String id, Text reason, Home home) {
        return new NoSnapshotException(
                Texts.WAREHOUSE.text("snapshot.not_understood", id, reason),
                home.snapshotList().stream()
                        .filter(kept -> !kept.id().equals(id))
                        .toList());
    }

    /** The snapshots that can be asked for instead, oldest first. */
    public List<SnapshotInfo> available() {
        return available;
    }
}
