package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.ApiServer;
import fr.observatoire.api.config.ServerSettings;
import fr.observatoire.etl.EtlOptions;
import fr.observatoire.etl.Pipeline;
import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/** An office on a given day: its files are loaded on that day and its figures are served on it; its star answers SQL. */
final class ServedOffice implements AutoCloseable {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    final Catalog catalog;
    final String office;
    final LocalDate today;
    private final Path home;
    private final HttpClient http = HttpClient.newHttpClient();
    private LiveWarehouse live;
    private ApiServer server;
    private Connection star;

    /** @param home may hold a configuration; nothing is loaded yet */
    ServedOffice(Path home, LocalDate today) {
        this.home = home;
        this.today = today;
        this.catalog = Catalog.withSample(home.resolve("config"));
        this.office = catalog.homeOffice().code();
    }

    /** The second office, with ten years and one that runs, all loaded and served on 29 November 2026. */
    static ServedOffice valDExemple(Path home) throws IOException, SQLException {
        Path files = Path.of("src", "test", "resources", "val-d-exemple");
        Installation.copyFolder(files.resolve("config"), home.resolve("config"));
        ServedOffice office = new ServedOffice(home, LocalDate.of(2026, 11, 29));
        office.load(files.resolve("input"));
        office.serve();
        return office;
    }

    EtlReport load(Path input) {
        EtlOptions options =
                new EtlOptions(home, Address.of(input), null, Set.of(), null, false, DateRange.ALWAYS, today);
        return new Pipeline(options, catalog, EtlListener.SILENT).run();
    }

    void serve() throws IOException, SQLException {
        openStar();
        live = LiveWarehouse.open(new Home(home), catalog);
        serve(today);
    }

    /** The same figures on another day: what is dated later is not known on it. */
    void serve(LocalDate day) {
        if (server != null) {
            server.close();
        }
        Clock clock = Clock.fixed(day.atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
        server = ApiServer.start(live, clock, ServerSettings.local("127.0.0.1", 0));
    }

    /** A copy of what is live now: DuckDB opens a file only once in a process. */
    void openStar() throws IOException, SQLException {
        Path copy = home.resolve("star.duckdb");
        Home folder = new Home(home);
        Files.copy(folder.database(folder.live()), copy);
        star = DriverManager.getConnection("jdbc:duckdb:" + copy);
    }

    /** The figure of an indicator over any days, by plain SQL over its report; null when no row gives one. */
    Double sql(Indicator indicator, LocalDate from, LocalDate to) throws SQLException {
        String value = indicator.denominator() == null
                ? indicator.numerator()
                : "(" + indicator.numerator() + ")::DOUBLE / (" + indicator.denominator() + ")";
        String where = indicator.where() == null ? "" : " AND (" + indicator.where() + ")";
        return number(
                "SELECT (" + value + ")::DOUBLE FROM " + indicator.fact() + " WHERE office = ? AND date BETWEEN ? AND ?"
                        + where,
                office,
                from,
                to);
    }

    /** The first number that a query gives; null for none. */
    Double number(String query, Object... parameters) throws SQLException {
        try (PreparedStatement statement = star.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                double number = row.getDouble(1);
                return row.wasNull() ? null : Double.valueOf(number);
            }
        }
    }

    JsonNode json(String path) {
        return Installation.parse(text("/api/v1" + path));
    }

    String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    byte[] bytes(String path) {
        HttpResponse<byte[]> answer = get(path);
        assertEquals(200, answer.statusCode(), path);
        return answer.body();
    }

    int status(String path) {
        return get(path).statusCode();
    }

    private HttpResponse<byte[]> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        star.close();
        if (server != null) {
            server.close();
            live.close();
        }
    }
}
