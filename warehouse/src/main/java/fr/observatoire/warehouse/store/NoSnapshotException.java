package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.List;

/** There is no snapshot: none was ever published, or the one that was live on that date is no longer kept. */
public final class NoSnapshotException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final transient List<SnapshotInfo> available;

    public NoSnapshotException(Text text, List<SnapshotInfo> available) {
        super(text);
        this.available = List.copyOf(available);
    }

    public static NoSnapshotException notKept(String id, Home home) {
        return new NoSnapshotException(Texts.WAREHOUSE.text("snapshot.not_kept", id), home.snapshotList());
    }

    /** The snapshots that can be asked for instead, oldest first. */
    public List<SnapshotInfo> available() {
        return available;
    }
}
