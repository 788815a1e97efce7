package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SnapshotId;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;

/** Marks warnings as confirmed, in one transaction. The figures stay as they are. */
final class Confirmation {

    private final Session session;
    private final Catalog catalog;
    private final String snapshot;
    private final LocalDateTime now;

    Confirmation(Session session, Catalog catalog, String snapshot) {
        this.session = session;
        this.catalog = catalog;
        this.snapshot = snapshot;
        this.now = LocalDateTime.ofInstant(SnapshotId.time(snapshot), ZoneOffset.UTC);
    }

    /**
     * Confirms all of them, or none.
     *
     * @return whether anything changed
     * @throws UnknownWarningException naming those that do not exist
     */
    boolean run(Set<String> warnings, String note) {
        StarSchema.create(session, catalog);
        Set<String> unknown = new TreeSet<>(warnings);
        unknown.removeAll(session.list("SELECT warning_id FROM fct_warning", row -> row.getString(1)));
        if (!unknown.isEmpty()) {
            throw new UnknownWarningException(unknown);
        }
        Set<String> open = new TreeSet<>(warnings);
        open.removeAll(session.list("SELECT warning_id FROM fct_confirmation", row -> row.getString(1)));
        if (open.isEmpty()) {
            return false;
        }
        session.begin();
        open.forEach(id -> session.update("INSERT INTO fct_confirmation VALUES (?, ?, ?)", id, now, note));
        session.update(
                """
                INSERT INTO dim_load
                SELECT max(load_key) + 1, ?::TIMESTAMP, ?, ? FROM dim_load
                """,
                now,
                snapshot,
                catalog.version());
        session.commit();
        return true;
    }
}
