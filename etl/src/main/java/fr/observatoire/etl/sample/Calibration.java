package fr.observatoire.etl.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The yearly totals that the generated rows add up to: those that the manual printed for the home office, and invented
 * ones, drawn around them, for fictitious offices and for other years.
 */
final class Calibration {

    static final String PUBLISHED = "published-indicators.csv";
    static final String ALTERNATIVES = "published-alternatives.csv";
    private static final int FIRST = 2018;
    private static final int LAST = 2020;

    /** One cell of the manual: null value where it prints none. */
    record Cell(Double value, String status) {}

    /** One row of the manual. */
    record Line(String code, String label, String unit, String origin, Map<Integer, Cell> years) {}

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final SampleOffice office;
    private final long seed;

    private Calibration(SampleOffice office, long seed) {
        this.office = office;
        this.seed = seed;
        for (CSVRecord row : rows(PUBLISHED)) {
            Map<Integer, Cell> years = new LinkedHashMap<>();
            for (int year = FIRST; year <= LAST; year++) {
                String value = row.get("v" + year);
                years.put(year, new Cell(value.isEmpty() ? null : Double.valueOf(value), row.get("s" + year)));
            }
            lines.put(
                    row.get("code"),
                    new Line(row.get("code"), row.get("label_fr"), row.get("unit"), row.get("origin"), years));
        }
    }

    static Calibration of(SampleOffice office, long seed) {
        return new Calibration(office, seed);
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    /** Whether the manual printed this year for this office: then its figures are met to the unit. */
    boolean published(int year) {
        return office.home() && year >= FIRST && year <= LAST;
    }

    /** The cell of an indicator and a year. */
    Cell cell(String code, int year) {
        Line line = lines.get(code);
        return published(year) ? line.years().get(year) : invented(line, year);
    }

    /** The total to meet, 0 when the manual prints none. */
    int total(String code, int year) {
        Double value = cell(code, year).value();
        return value == null ? 0 : (int) Math.round(value);
    }

    double exact(String code, int year) {
        Double value = cell(code, year).value();
        return value == null ? 0 : value;
    }

    /** The part of a total that the manual prints beside it for one place: Habas in 2020. Null when it prints none. */
    Integer part(String code, int year) {
        if (!published(year)) {
            return null;
        }
        return rows(ALTERNATIVES).stream()
                .filter(row -> row.get("code").equals(code) && row.get("year").equals(String.valueOf(year)))
                .filter(row -> row.get("kind").startsWith("part of"))
                .map(row -> Integer.valueOf(row.get("value")))
                .findFirst()
                .orElse(null);
    }

    // Around the year that the manual knows best; 2020 keeps the home office's own fall, 2021 half of it.
    private Cell invented(Line line, int year) {
        Cell normal = line.years().get(2019).value() != null
                ? line.years().get(2019)
                : line.years().get(line.years().get(2018).value() != null ? 2018 : 2020);
        if (normal.value() == null) {
            return normal;
        }
        Dice dice = Dice.of(seed, office.code() + " " + line.code() + " " + year);
        double growth = Math.pow(office.growth(), year - 2019.0);
        double value = normal.value() * office.size() * growth * dice.uniform(0.95, 1.05) * crisis(line, normal, year);
        if (line.code().equals("opening-days")) {
            value = Math.min(normal.value() * dice.uniform(0.95, 1.15), 290) * crisis(line, normal, year);
            return new Cell(Math.round(2 * value) / 2.0, normal.status());
        }
        return new Cell((double) Math.round(value), normal.status());
    }

    private static double crisis(Line line, Cell normal, int year) {
        Cell hit = line.years().get(2020);
        double left = hit.value() == null ? 0 : Math.min(1, hit.value() / normal.value());
        return year == 2020 ? left : year == 2021 ? (1 + left) / 2 : 1;
    }

    static List<CSVRecord> rows(String resource) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Calibration.class.getResourceAsStream(resource)) {
            return format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
