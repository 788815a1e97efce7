package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has its own home folder, with real DuckDB files. */
public abstract class StoreTest {

    public static final String OFFICE = "pays-orthe-arrigans";

    /** The model with contracts cut down to what the store reads of them. */
    public static final Catalog CATALOG = Catalog.withSample(Path.of("src/test/resources/store"));

    /** The same under another version. */
    static final Catalog OTHER_CATALOG = Catalog.withSample(null);

    @TempDir
    Path folder;

    protected Home home;

    @BeforeEach
    void openHome() {
        home = new Home(folder.resolve("home"));
    }

    protected TestRun run(String name) {
        return runOf(home, name);
    }

    public static TestRun runOf(Home home, String name) {
        return new TestRun(home, name);
    }

    /** {@code 2020-04 null closed} for each observation. */
    protected String series(String indicator, Grain grain, String from, String to) {
        return series(indicator, grain, from, to, null);
    }

    protected String series(String indicator, Grain grain, String from, String to, String by) {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            List<Observation> observations = reader.series(
                    new SeriesRequest(OFFICE, indicator, grain, LocalDate.parse(from), LocalDate.parse(to), by));
            return observations.stream().map(StoreTest::line).collect(Collectors.joining("\n"));
        }
    }

    public static String line(Observation o) {
        String scope = o.scope() == null ? "" : " " + o.scope();
        return o.period() + scope + " " + o.value() + " " + o.status().code();
    }

    /** The rows of a query on the live snapshot, cells joined by spaces. */
    protected List<String> query(String sql) {
        try (Session session =
                new Session(Database.open(home.database(home.current().orElseThrow())))) {
            return session.list(sql, row -> {
                StringBuilder line = new StringBuilder(String.valueOf(row.getObject(1)));
                for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
                    line.append(' ').append(row.getObject(i));
                }
                return line.toString();
            });
        }
    }
}
