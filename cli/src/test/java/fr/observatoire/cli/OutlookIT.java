package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.warehouse.catalog.Indicator;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A council plans by the months to come: they must be those of the projection, and of an office whose months came, hold. */
class OutlookIT {

    private static final double TOLERANCE = 1e-9;

    private static ServedOffice office;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException, SQLException {
        office = ServedOffice.valDExemple(folder);
    }

    @AfterAll
    static void stop() throws SQLException {
        office.close();
    }

    private static JsonNode outlook(String indicator, LocalDate day, String query) {
        office.serve(day);
        return office.json("/indicators/" + indicator + "/outlook?lang=fr" + query);
    }

    private static double sum(JsonNode outlook, String field, int year) {
        double sum = 0;
        for (JsonNode row : outlook.get("rows")) {
            boolean of = row.get("period").asText().startsWith(year + "-");
            sum += of && !row.get(field).isNull() ? row.get(field).asDouble() : 0;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({
        "visitors-on-site, 2026-04-30",
        "visitors-on-site, 2026-07-18",
        "visitors-on-site, 2026-11-29",
        "counter-requests, 2026-08-09",
        "sales, 2024-02-28",
        "web-sessions, 2026-11-29"
    })
    void theMonthsOfTheYearAddUpToItsProjection(String indicator, LocalDate day) {
        JsonNode outlook = outlook(indicator, day, "");
        JsonNode pace = office.json("/indicators/" + indicator + "/pace?year=" + day.getYear());
        double rest = sum(outlook, "value", day.getYear()) - sum(outlook, "to_date", day.getYear());
        double projected = pace.at("/projection/total").asDouble();
        assertEquals(projected, pace.get("to_date").asDouble() + rest, TOLERANCE * projected);
        assertEquals(projected, outlook.get("projection").asDouble());
        boolean naiveNearer = outlook.get("relative_error").asDouble() > 1;
        assertEquals(naiveNearer, outlook.get("reasons").toString().contains("naive_nearer"));
        assertEquals(
                naiveNearer ? "fragile" : pace.get("verdict").asText(),
                outlook.get("verdict").asText());
        assertEquals(12, outlook.get("rows").size());
        double total = sum(outlook, "value", day.getYear()) + sum(outlook, "value", day.getYear() + 1);
        assertEquals(total, outlook.at("/total/value").asDouble(), TOLERANCE * total);
    }

    @Test
    void theNextSeasonIsTheNextOneAndARunningOneKeepsWhatItCounted() throws SQLException {
        JsonNode next = outlook("visitors-on-site", LocalDate.of(2026, 11, 29), "&season=high");
        assertEquals("2027-S-high", next.get("season").asText());
        assertEquals(2, next.get("rows").size());
        Indicator visitors = office.catalog.indicator("visitors-on-site");
        assertEquals(
                office.sql(visitors, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 8, 31)),
                next.at("/total/naive").asDouble());
        JsonNode running = outlook("visitors-on-site", LocalDate.of(2026, 7, 18), "&season=opening");
        assertEquals("2026-S-opening", running.get("season").asText());
        assertEquals(
                office.sql(visitors, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 7, 18)),
                running.at("/total/to_date").asDouble());
        assertEquals("2026-07", running.at("/rows/0/period").asText());
    }

    @Test
    void aClosedMonthIsNoZero() {
        JsonNode december =
                outlook("visitors-on-site", LocalDate.of(2026, 11, 29), "").at("/rows/1");
        assertEquals("2026-12", december.get("period").asText());
        assertTrue(december.get("closed").asBoolean() && december.get("value").isNull(), december::toString);
    }

    @ParameterizedTest
    @CsvSource({"facebook-followers, not_additive", "newsletters, few_events"})
    void whatThePastCannotCarryIsRefused(String indicator, String reason) {
        JsonNode outlook = outlook(indicator, LocalDate.of(2026, 11, 29), "");
        assertEquals("refused", outlook.get("verdict").asText());
        assertEquals("[\"" + reason + "\"]", outlook.get("reasons").toString());
        assertTrue(outlook.get("rows").isEmpty() && outlook.get("total").isNull(), outlook::toString);
        assertFalse(outlook.get("explanation").asText().isBlank());
    }

    /** Seven origins of 2023 to 2025 whose months have come since. */
    @Test
    void theIntervalsHeldWhatCame() throws SQLException {
        List<Boolean> inner = new ArrayList<>();
        List<Boolean> outer = new ArrayList<>();
        double error = 0;
        double naiveError = 0;
        for (String code : List.of("visitors-on-site", "counter-requests", "web-sessions")) {
            Indicator indicator = office.catalog.indicator(code);
            for (LocalDate day : List.of(
                    LocalDate.of(2023, 12, 15),
                    LocalDate.of(2024, 3, 31),
                    LocalDate.of(2024, 6, 30),
                    LocalDate.of(2024, 9, 30),
                    LocalDate.of(2025, 3, 31),
                    LocalDate.of(2025, 6, 30),
                    LocalDate.of(2025, 9, 30))) {
                for (JsonNode row : outlook(code, day, "").get("rows")) {
                    if (row.get("closed").asBoolean() || row.get("naive").isNull()) {
                        continue;
                    }
                    YearMonth month = YearMonth.parse(row.get("period").asText());
                    double came =
                            Objects.requireNonNullElse(office.sql(indicator, month.atDay(1), month.atEndOfMonth()), 0.);
                    inner.add(holds(row, "80", came));
                    outer.add(holds(row, "95", came));
                    error += Math.abs(came - row.get("value").asDouble());
                    naiveError += Math.abs(came - row.get("naive").asDouble());
                }
            }
        }
        String said = "80 %%: %.3f, 95 %%: %.3f of %d months; error over that of the naive %.3f"
                .formatted(share(inner), share(outer), inner.size(), error / naiveError);
        assertTrue(inner.size() > 50, said);
        assertTrue(share(outer) >= .9 && share(inner) >= .7, said);
    }

    private static boolean holds(JsonNode row, String level, double came) {
        return row.get("lower" + level).asDouble() <= came
                && came <= row.get("upper" + level).asDouble();
    }

    private static double share(List<Boolean> held) {
        return (double) held.stream().filter(each -> each).count() / held.size();
    }
}
