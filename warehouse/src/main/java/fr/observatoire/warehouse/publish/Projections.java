package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.journal.Announced;
import fr.observatoire.warehouse.read.Announcement;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.pace.PaceReader;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes down what a snapshot announces of the year that runs, so that it can be read against what came. */
final class Projections {

    private static final int INNER = 80;
    private static final int OUTER = 95;

    private final Home home;
    private final Catalog catalog;
    private final String snapshot;
    private final LocalDate today;

    /** @param now of the load: what is dated later is not known to it */
    Projections(Home home, Catalog catalog, String snapshot, Instant now) {
        this.home = home;
        this.catalog = catalog;
        this.snapshot = snapshot;
        this.today = day(now);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /**
     * Of the offices that have new figures of the year, unless they are many; the snapshot is complete, and nobody reads
     * it yet.
     *
     * @param offices see {@link #offices}
     * @return what was written
     */
    List<Announced> write(List<String> offices) {
        if (offices.isEmpty() || offices.size() > Announcement.MOST_OFFICES) {
            return List.of();
        }
        List<Announced> announced;
        try (WarehouseReader reader = WarehouseReader.open(home, catalog, snapshot)) {
            announced = offices.stream()
                    .flatMap(office -> announced(office, reader))
                    .toList();
        }
        if (!announced.isEmpty()) {
            keep(announced);
        }
        return announced;
    }

    /** The offices to which the last load of a star brought figures of the year that runs. */
    static List<String> offices(Session star, Instant now) {
        return star.list(
                """
                SELECT DISTINCT office FROM dim_file
                WHERE load_key = (SELECT max(load_key) FROM dim_load) AND accepted AND covers_to >= ? ORDER BY office
                """,
                row -> row.getString(1),
                day(now).withDayOfYear(1));
    }

    private Stream<Announced> announced(String office, WarehouseReader reader) {
        PaceReader paces = new PaceReader(catalog.office(office), reader, today);
        return catalog.indicators().parallelStream()
                .filter(indicator -> paces.mayRun(indicator, today.getYear()))
                .map(indicator -> paces.pace(indicator, today.getYear()))
                .filter(pace -> pace.projection() != null)
                .map(pace -> announced(office, pace));
    }

    private static Announced announced(String office, Pace pace) {
        return new Announced(
                office,
                pace.indicator(),
                pace.asOf(),
                pace.verdict().name().toLowerCase(Locale.ROOT),
                pace.toDate(),
                pace.projection().share(),
                pace.projection().total(),
                end(pace, INNER, false),
                end(pace, INNER, true),
                end(pace, OUTER, false),
                end(pace, OUTER, true),
                pace.attainment().threshold(),
                pace.probability());
    }

    private static Double end(Pace pace, int level, boolean upper) {
        return pace.projection().intervals().stream()
                .filter(interval -> interval.level() == level)
                .map(upper ? Interval::upper : Interval::lower)
                .findFirst()
                .orElse(null);
    }

    private void keep(List<Announced> announced) {
        try (Session session = new Session(
                Database.create(home.database(snapshot), home.snapshot(snapshot).resolve("scratch")))) {
            insert(session, announced);
            session.run("CHECKPOINT");
        }
    }

    /** Writes what the last load of the star announced. */
    static void insert(Session session, List<Announced> announced) {
        session.begin();
        announced.forEach(each -> insert(session, each));
        session.commit();
    }

    private static void insert(Session session, Announced each) {
        session.update(
                """
                INSERT INTO fct_projection
                SELECT max(load_key), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM dim_load
                """,
                each.office(),
                each.indicator(),
                each.asOf(),
                each.verdict(),
                each.toDate(),
                each.share(),
                each.total(),
                each.lower80(),
                each.upper80(),
                each.lower95(),
                each.upper95(),
                each.target(),
                each.probability());
    }
}
