package fr.observatoire.warehouse.comparison.covid.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Six monthly series that ship with R, written out by reference.R: every calendar year after the fifth is forecast from
 * the years before it, and its total is compared with the 95 % interval. One year is known to have been different: from
 * February 1983 on, drivers in Great Britain had to wear seat belts.
 */
class RealSeriesTest {

    private static final int FIVE_YEARS = 60;
    private static final int YEAR = 12;

    @Test
    void yearsInWhichNothingHappenedLieInTheirIntervals() throws IOException {
        List<String> outside = new ArrayList<>();
        int years = 0;
        for (Map.Entry<String, MonthlySeries> each : series().entrySet()) {
            for (int cut = FIVE_YEARS; cut + YEAR <= each.getValue().length(); cut += YEAR) {
                years++;
                if (!inside(each.getValue(), cut)) {
                    outside.add(each.getKey() + " " + each.getValue().month(cut).getYear());
                }
            }
        }
        assertEquals(69, years);
        assertTrue(outside.contains("UKDriverDeaths 1983"), outside.toString());
        assertTrue(outside.size() <= .1 * years, outside.toString());
    }

    private static boolean inside(MonthlySeries series, int cut) {
        SimulatedPaths paths =
                AirlineForecaster.ofCounts().forecast(series.head(cut), YEAR, new Forecaster.Draw(4000, cut));
        double actual = series.values().skip(cut).limit(YEAR).sum();
        return paths.total(month -> true, 95).contains(actual);
    }

    private static Map<String, MonthlySeries> series() throws IOException {
        Map<String, List<String[]>> rows = new LinkedHashMap<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                RealSeriesTest.class.getResourceAsStream("/comparison/datasets.csv"), StandardCharsets.UTF_8))) {
            file.lines().skip(1).map(line -> line.split(",")).forEach(row -> rows.computeIfAbsent(
                            row[0], name -> new ArrayList<>())
                    .add(row));
        }
        Map<String, MonthlySeries> series = new LinkedHashMap<>();
        rows.forEach((name, months) -> series.put(
                name,
                MonthlySeries.of(
                        YearMonth.parse(months.get(0)[1]),
                        months.stream()
                                .mapToDouble(row -> Double.parseDouble(row[2]))
                                .toArray())));
        return series;
    }
}
