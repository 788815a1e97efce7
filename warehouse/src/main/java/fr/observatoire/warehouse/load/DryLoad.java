package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.load.LoadReport.FileOutcome;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.Sql;
import fr.observatoire.warehouse.store.StarVersion;
import java.util.List;

/** What a load would say of a run beyond what the reading of its files says; it changes nothing. */
public final class DryLoad {

    /** What tells the sheets that are loaded. */
    private static final List<String> TABLES = List.of("dim_office", "dim_file", "fct_record");

    private final Home home;
    private final Catalog catalog;

    public DryLoad(Home home, Catalog catalog) {
        this.home = home;
        this.catalog = catalog;
    }

    /**
     * The sheets that a load would refuse because of another sheet. None when the star is of another form: the load makes
     * it anew first.
     *
     * @param manifest what was read; its rows are in the folder of its run in the lake
     */
    public List<FileOutcome> refused(Manifest manifest) {
        if (!home.head().map(this::isOfToday).orElse(true)) {
            return List.of();
        }
        try (Session session = new Session(Database.inMemory());
                Lake lake = new Lake(session, catalog, home.lake(), manifest)) {
            home.head().ifPresentOrElse(head -> show(session, head), () -> StarSchema.declare(session, catalog));
            lake.open();
            new RivalSheets(session, catalog).refuse();
            return RivalSheets.refused(session, manifest).values().stream()
                    .map(FileOutcome::known)
                    .toList();
        }
    }

    private boolean isOfToday(String head) {
        try (Session session = new Session(Database.open(home.database(head)))) {
            return StarVersion.of(session) == StarVersion.CURRENT;
        }
    }

    /** What a load would add to, in a database that can be written beside it. */
    private void show(Session session, String head) {
        session.run("ATTACH " + Sql.literal(home.database(head).toString()) + " AS star (READ_ONLY)");
        TABLES.forEach(table -> session.run("CREATE VIEW " + table + " AS FROM star." + table));
    }
}
