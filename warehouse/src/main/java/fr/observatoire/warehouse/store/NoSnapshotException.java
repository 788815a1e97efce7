package fr.observatoire.warehouse.store;

import java.util.List;

/** No snapshot answers: none was ever published, or none that was live on the date asked for is kept. */
public final class NoSnapshotException extends StoreException {

    private static final long serialVersionUID = 1L;

    private final transient List<SnapshotInfo> available;

    public NoSnapshotException(String message, List<SnapshotInfo> available) {
        super(message);
        this.available = List.copyOf(available);
    }

    /** The snapshots that can be asked for instead, oldest first. */
    public List<SnapshotInfo> available() {
        return available;
    }
}
