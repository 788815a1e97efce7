package fr.observatoire.sample.office;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVRecord;

/** The figures that the manual published for 2018 to 2020, from {@code published-indicators.csv}. */
public final class PublishedFigures implements YearlyFigures {

    public static final int FIRST_YEAR = 2018;
    public static final int LAST_YEAR = 2020;

    private final List<Measure> measures = new ArrayList<>();
    private final Map<String, YearlyFigure> figures = new LinkedHashMap<>();

    private PublishedFigures() {}

    public static PublishedFigures load() {
        PublishedFigures published = new PublishedFigures();
        CalibrationTable.rows("published-indicators.csv").forEach(published::add);
        return published;
    }

    private void add(CSVRecord row) {
        String code = row.get("code");
        measures.add(new Measure(code, row.get("label_fr"), row.get("origin")));
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            String value = row.get("v" + year);
            figures.put(
                    code + year, new YearlyFigure(value.isEmpty() ? null : new BigDecimal(value), row.get("s" + year)));
        }
    }

    public static boolean covers(int year) {
        return FIRST_YEAR <= year && year <= LAST_YEAR;
    }

    @Override
    public List<Measure> measures() {
        return List.copyOf(measures);
    }

    @Override
    public YearlyFigure of(String indicator, int year) {
        YearlyFigure figure = figures.get(indicator + year);
        if (figure == null) {
            throw new IllegalArgumentException("no published figure for " + indicator + " in " + year);
        }
        return figure;
    }

    /** Parts of some figures are printed in another place of the manual too. */
    @Override
    public OptionalInt part(String indicator, int year) {
        return CalibrationTable.rows("published-alternatives.csv").stream()
                .filter(row ->
                        row.get("code").equals(indicator) && row.get("year").equals(String.valueOf(year)))
                .filter(row -> row.get("kind").startsWith("part of"))
                .mapToInt(row -> Integer.parseInt(row.get("value")))
                .findFirst();
    }
}
