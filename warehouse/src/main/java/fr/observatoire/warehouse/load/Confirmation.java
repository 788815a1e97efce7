package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Step;
import fr.observatoire.warehouse.store.Session;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.TreeSet;

/** Marks warnings as confirmed, in one transaction. The figures stay as they are. */
public final class Confirmation {

    private final Session session;
    private final Catalog catalog;

    public Confirmation(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /**
     * Those of the warnings that were not confirmed yet.
     *
     * @throws UnknownWarningException naming those that do not exist
     */
    public Set<String> open(Set<String> warnings) {
        Set<String> unknown = new TreeSet<>(warnings);
        unknown.removeAll(session.list("SELECT warning_id FROM fct_warning", row -> row.getString(1)));
        if (!unknown.isEmpty()) {
            throw new UnknownWarningException(unknown);
        }
        Set<String> open = new TreeSet<>(warnings);
        open.removeAll(session.list("SELECT warning_id FROM fct_confirmation", row -> row.getString(1)));
        return open;
    }

    /** Writes an entry of the journal into the star. */
    public void write(Step step) {
        StarSchema.declare(session, catalog);
        LocalDateTime at = LocalDateTime.ofInstant(step.entry().at(), ZoneOffset.UTC);
        session.begin();
        step.warnings()
                .forEach(id -> session.update(
                        "INSERT INTO fct_confirmation VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                        id,
                        at,
                        step.entry().note()));
        session.update(
                "INSERT INTO dim_load SELECT coalesce(max(load_key), 0) + 1, ?::TIMESTAMP, ?, ?, ?, NULL FROM dim_load",
                at,
                step.entry().id(),
                step.entry().catalogVersion(),
                step.mark());
        session.commit();
    }
}
