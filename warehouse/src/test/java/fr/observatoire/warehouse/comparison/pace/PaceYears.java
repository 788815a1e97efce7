package fr.observatoire.warehouse.comparison.pace;

import fr.observatoire.warehouse.comparison.pace.PaceYear.Part;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Four made-up years of an office: 2022 to 2025, the last with its planned days from July on. */
final class PaceYears {

    private PaceYears() {}

    /**
     * All four, oldest first, cut after a month.
     *
     * @param days whether the rates are by days of opening
     */
    static List<PaceYear> cutAfter(int month, boolean days) {
        TreeMap<Integer, List<Part>> years = new TreeMap<>();
        for (CSVRecord line : lines()) {
            boolean elapsed = Integer.parseInt(line.get("month")) <= month;
            String visitors = line.get("visitors");
            years.computeIfAbsent(Integer.valueOf(line.get("year")), year -> new ArrayList<>())
                    .add(new Part(
                            elapsed,
                            visitors.isEmpty() ? 0 : Double.parseDouble(visitors),
                            days ? Double.parseDouble(line.get("days")) : 1));
        }
        return years.entrySet().stream()
                .map(year -> new PaceYear(year.getKey(), year.getValue()))
                .toList();
    }

    static FlowProjection projection(int month, boolean days) {
        List<PaceYear> years = cutAfter(month, days);
        return FlowProjection.of(years.get(3), years.subList(0, 3));
    }

    private static List<CSVRecord> lines() {
        try (Reader file =
                new InputStreamReader(PaceYears.class.getResourceAsStream("four-years.csv"), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(file)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
