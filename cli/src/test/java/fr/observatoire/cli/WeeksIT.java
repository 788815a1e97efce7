package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.period.Grain;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weeks of a real office on days of a year that runs, of a past one and of one with 53 weeks. */
class WeeksIT {

    private static final double TOLERANCE = 1e-9;
    private static final List<String> FIGURES =
            List.of("period", "value", "status", "base_value", "base_status", "change", "change_percent", "reasons");

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

    private static List<JsonNode> rows(String path) {
        List<JsonNode> rows = new ArrayList<>();
        office.json(path).get("rows").forEach(rows::add);
        return rows;
    }

    private static String weeks(String indicator, int year, String base) {
        return "/indicators/" + indicator + "/weeks?year=" + year + "&base=" + base;
    }

    /** A partner who reads the one and a page that reads the other must not tell two figures. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-29, 2026, previous",
        "2026-04-30, 2026, 2019",
        "2026-07-22, 2026, 2018-2019",
        "2026-11-29, 2020, previous",
        "2026-04-30, 2021, 2020"
    })
    void theWeeksAreThoseOfYearOverYearAndOfTheSeries(LocalDate today, int year, String base) {
        office.serve(today);
        for (Indicator indicator : office.catalog.indicators()) {
            if (!indicator.grains().contains(Grain.WEEK)) {
                continue;
            }
            List<JsonNode> weeks = rows(weeks(indicator.code(), year, base));
            List<JsonNode> compared = rows(
                    "/indicators/" + indicator.code() + "/year-over-year?grain=week&year=" + year + "&base=" + base);
            assertEquals(compared.size(), weeks.size());
            for (int at = 0; at < weeks.size(); at++) {
                for (String figure : FIGURES) {
                    assertEquals(compared.get(at).get(figure), weeks.get(at).get(figure), indicator.code() + figure);
                }
            }
            for (JsonNode observation : office.json(
                            "/indicators/" + indicator.code() + "/series?grain=week&from=" + year + "&to=" + year)
                    .get("observations")) {
                weeks.stream()
                        .filter(week -> week.get("period").equals(observation.get("period")))
                        .filter(week ->
                                !LocalDate.parse(week.get("to").asText()).isAfter(today))
                        .forEach(week -> assertEquals(observation.get("value"), week.get("value"), indicator.code()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29", "2026-04-30", "2026-07-22"})
    void aFlowIsWhatPlainSqlAddsUpOnTheSameDaysOfBothYears(LocalDate today) throws SQLException {
        office.serve(today);
        for (Indicator indicator : office.catalog.indicators()) {
            boolean added = indicator.grains().contains(Grain.WEEK)
                    && indicator.aggregation() == Aggregation.FLOW
                    && indicator.derivation() == null;
            for (JsonNode week : added ? rows(weeks(indicator.code(), 2026, "previous")) : List.<JsonNode>of()) {
                if (week.get("change").isNull()) {
                    continue;
                }
                LocalDate from = LocalDate.parse(week.get("from").asText());
                LocalDate last = LocalDate.parse(
                        week.get(week.get("until").isNull() ? "to" : "until").asText());
                assertTrue(!last.isAfter(today), week::toString);
                double value = Objects.requireNonNullElse(office.sql(indicator, from, last), 0.);
                double base =
                        Objects.requireNonNullElse(office.sql(indicator, from.minusWeeks(52), last.minusWeeks(52)), 0.);
                assertEquals(value, week.get("value").asDouble(), TOLERANCE, week::toString);
                assertEquals(base, week.get("base_value").asDouble(), TOLERANCE, week::toString);
                assertEquals(base == 0, week.get("change_percent").isNull(), "a base of 0 has no percentage: " + week);
            }
        }
    }

    /** On 30 April, a Thursday, the 18th week is compared from Monday to Thursday. */
    @Test
    void aWeekThatRunsIsComparedOverItsDaysSoFar() {
        office.serve(LocalDate.of(2026, 4, 30));
        JsonNode week = rows(weeks("visitors-on-site", 2026, "previous")).get(17);
        assertEquals("2025-04-28/2025-05-01", week.get("base_period").asText());
        assertEquals("2026-04-30", week.get("until").asText());
        assertTrue(week.get("reasons").toString().contains("year_to_date"), week::toString);
        assertTrue(week.get("open_days").asDouble() <= 4, "not the days to come: " + week);
        JsonNode next = rows(weeks("visitors-on-site", 2026, "previous")).get(18);
        assertTrue(next.get("value").isNull() && next.get("open_days").isNull(), next::toString);
    }

    @Test
    void theOpenDaysOfAWeekAreThoseOfTheStar() throws SQLException {
        office.serve(LocalDate.of(2026, 11, 29));
        for (JsonNode week : rows(weeks("visitors-on-site", 2025, "previous"))) {
            double days = office.number(
                    "SELECT coalesce(sum(fraction), 0)::DOUBLE FROM rpt_opening WHERE office = ? AND place_kind = 'office'"
                            + " AND date BETWEEN ? AND ?",
                    office.office,
                    LocalDate.parse(week.get("from").asText()),
                    LocalDate.parse(week.get("to").asText()));
            assertEquals(days, week.get("open_days").asDouble(), week::toString);
        }
    }
}
