package fr.observatoire.etl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.Source;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A total in the sheet of any source: counted, it doubles the year that the council is shown. */
class TotalsEverywhereTest {

    private static final Charset EXCEL = Charset.forName("windows-1252");

    private static final List<String> TOTALS = List.of(
            "Total",
            "TOTAL 2019",
            "Total général",
            "Sous-total",
            "Somme",
            "Moyenne",
            "Moyenne mensuelle",
            "Cumul",
            "Ensemble");

    /** Statistics of the country, told by their number: "Ensemble" is the name of a series, and none is a figure of the office. */
    private static final String SERIES = "manual-series";

    /** Columns that may say anything: a title that begins with such a word stays a title. */
    private static final Set<String> FREE = Set.of("titre", "sujet", "objet", "commentaire", "nom", "indicateur");

    @TempDir
    Path folder;

    static Stream<Arguments> sheets() {
        return Pipeline.SOURCES.stream().flatMap(source -> Reading.CATALOG.source(source.name()).resources().stream()
                .filter(Resource::isFilledIn)
                .filter(resource -> !resource.name().equals(SERIES))
                .filter(resource -> Files.exists(good(source.name(), resource.name())))
                .map(resource -> Arguments.of(source, resource.name())));
    }

    private static Path good(String source, String resource) {
        return Path.of("src/test/resources", source, resource, "good.csv");
    }

    @DisplayName("No total row is counted, in whatever column of whatever sheet it says so")
    @ParameterizedTest(name = "{1}")
    @MethodSource("sheets")
    void isNeverCounted(Source source, String resource) throws IOException {
        Reading reading = new Reading(source, resource);
        List<String> lines = Files.readAllLines(good(source.name(), resource), EXCEL);
        int records = read(reading, lines).of("record").size();
        List<String> counted = new ArrayList<>();
        String[] last = lines.get(lines.size() - 1).split(";", -1);
        for (int column = 0; column < lines.get(0).split(";", -1).length; column++) {
            if (FREE.contains(lines.get(0).split(";", -1)[column].toLowerCase(Locale.ROOT))) {
                continue;
            }
            for (String total : totals(last[column])) {
                List<String> more = new ArrayList<>(lines);
                more.add(row(reading.resource(), lines, column, total));
                Outcome read = read(reading, more);
                assertFalse(
                        read.result().accepted()
                                && read.result().refused() == read.result().read(),
                        resource);
                if (read.of("record").size() > records) {
                    counted.add(more.get(more.size() - 1));
                }
            }
        }
        assertEquals(List.of(), counted);
    }

    /** Of a name that stands above, its own totals too, as a spreadsheet writes them. */
    private static List<String> totals(String cell) {
        List<String> totals = new ArrayList<>(TOTALS);
        if (cell.matches("\\p{L}.*")) {
            totals.addAll(List.of(cell + " Total", "Total " + cell, "Sous-total " + cell));
        }
        return totals;
    }

    /** The last row again, on the last day of its year, with a total in one of its columns. */
    private static String row(Resource resource, List<String> lines, int column, String total) {
        String[] header = lines.get(0).split(";", -1);
        String[] cells = lines.get(lines.size() - 1).split(";", -1);
        for (Field date : resource.schema().dates()) {
            int at = Arrays.asList(header).indexOf(date.name());
            if (at >= 0) {
                cells[at] =
                        cells[at].replaceFirst("^\\d\\d/\\d\\d/", "31/12/").replaceFirst("^\\d\\d/(?=\\d{4}$)", "12/");
            }
        }
        cells[column] = total;
        return String.join(";", cells);
    }

    private Outcome read(Reading reading, List<String> lines) throws IOException {
        return reading.read(Files.write(
                folder.resolve("sheet.csv"),
                String.join("\r\n", lines).concat("\r\n").getBytes(EXCEL)));
    }
}
