package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.IndicatorYear;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.secrecy.FigureClass;
import fr.observatoire.warehouse.secrecy.PeerSecrecy;
import fr.observatoire.warehouse.secrecy.ToldClass;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps what the peers of an office were told of its past years, when a load moves a figure to another class. */
final class ToldClasses {

    private final Home home;
    private final Catalog catalog;
    private final String snapshot;

    ToldClasses(Home home, Catalog catalog, String snapshot) {
        this.home = home;
        this.catalog = catalog;
        this.snapshot = snapshot;
    }

    /**
     * Compares with the snapshot that is still live, for the offices that have new files of past years; the new snapshot is
     * complete, and nobody reads it yet.
     *
     * @return what was written: nothing, for most loads
     */
    List<ToldClass> write() {
        if (home.current().isEmpty() || !PeerSecrecy.hasPeers(catalog.offices().size())) {
            return List.of();
        }
        List<ToldClass> kept;
        try (WarehouseReader before = WarehouseReader.open(home, catalog);
                WarehouseReader after = WarehouseReader.open(home, catalog, snapshot)) {
            Set<ToldClass> known = Set.copyOf(before.toldClasses());
            kept = offices(before.runningYear()).stream()
                    .flatMap(office -> moved(office, before, after))
                    .filter(each -> known.stream().noneMatch(each::isOfTheFigureOf))
                    .toList();
        }
        if (!kept.isEmpty()) {
            write(kept);
        }
        return kept;
    }

    private List<String> offices(int running) {
        try (Session session = new Session(Database.open(home.database(snapshot)))) {
            return session.list(
                    """
                    SELECT DISTINCT office FROM dim_file
                    WHERE load_key = (SELECT max(load_key) FROM dim_load) AND accepted
                      AND (covers_from IS NULL OR covers_from < ?)
                    ORDER BY office
                    """,
                    row -> row.getString(1),
                    LocalDate.of(running, 1, 1));
        }
    }

    /** Of the years that were over already: of those that ran, nobody was told anything. */
    private static Stream<ToldClass> moved(String office, WarehouseReader before, WarehouseReader after) {
        Map<IndicatorYear, FigureClass> now = classes(office, after);
        return classes(office, before).entrySet().stream()
                .filter(each -> each.getKey().year() < before.runningYear())
                .filter(each -> !each.getValue().equals(now.get(each.getKey())))
                .map(each -> new ToldClass(
                        office, each.getKey().indicator(), each.getKey().year(), each.getValue()));
    }

    private static Map<IndicatorYear, FigureClass> classes(String office, WarehouseReader reader) {
        return reader.years(office).entrySet().stream()
                .filter(each -> PeerSecrecy.counts(each.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> FigureClass.of(each.getValue().value())));
    }

    private void write(List<ToldClass> kept) {
        try (Session session = new Session(
                Database.create(home.database(snapshot), home.snapshot(snapshot).resolve("scratch")))) {
            insert(session, kept);
            session.run("CHECKPOINT");
        }
    }

    /** Writes what the last load of the star keeps. */
    static void insert(Session session, List<ToldClass> kept) {
        session.begin();
        kept.forEach(each -> session.update(
                "INSERT INTO fct_told_class SELECT max(load_key), ?, ?, ?, ?, ? FROM dim_load",
                each.office(),
                each.indicator(),
                each.year(),
                each.told().from(),
                each.told().below()));
        session.commit();
    }
}
