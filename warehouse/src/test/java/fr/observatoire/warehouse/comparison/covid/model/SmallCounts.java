package fr.observatoire.warehouse.comparison.covid.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

/** The four years of small counts on days of opening that {@code reference.R} made and fitted with R's glm. */
final class SmallCounts {

    private static final List<String[]> ROWS = rows("small-counts.csv");

    static final YearMonth FIRST = YearMonth.parse(ROWS.get(0)[0]);

    private SmallCounts() {}

    static MonthlySeries days() {
        return series(1);
    }

    static MonthlySeries visitors() {
        return series(2);
    }

    /** A figure of R. */
    static double reference(String figure) {
        return rows("quasi-poisson.csv").stream()
                .filter(row -> row[0].strip().equals(figure))
                .mapToDouble(row -> Double.parseDouble(row[1]))
                .findFirst()
                .orElseThrow();
    }

    private static MonthlySeries series(int column) {
        return MonthlySeries.of(
                FIRST,
                ROWS.stream()
                        .mapToDouble(row -> row[column].equals("NA") ? Double.NaN : Double.parseDouble(row[column]))
                        .toArray());
    }

    private static List<String[]> rows(String name) {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                SmallCounts.class.getResourceAsStream("/comparison/" + name), StandardCharsets.UTF_8))) {
            return file.lines().skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
