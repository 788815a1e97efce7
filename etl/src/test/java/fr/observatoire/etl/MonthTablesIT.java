package fr.observatoire.etl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.Contradiction;
import fr.observatoire.warehouse.read.Explanation;
import fr.observatoire.warehouse.read.SeriesRequest;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office sees that kept its visitors by month before it kept a log. */
class MonthTablesIT {

    private static final String MONTHS =
            "Année;janv.;févr.;mars;avr.;mai;juin;juil.;août;sept.;oct.;nov.;déc.;Total\r\n";
    private static final String FULL_2018 = "2018;180;210;350;620;700;820;1900;2300;760;410;200;190;8640\r\n";

    private static final Charset ANSI = Charset.forName("windows-1252");

    private static final String OFFICE = "pays-orthe-arrigans";

    @TempDir
    Path home;

    @TempDir
    Path folder;

    @Test
    @DisplayName("A month is counted beside the log of the same days, spread over its days, or lost by a later edition")
    void aMonthStandsWhereNoDayIsCounted() throws IOException {
        put("frequentation.csv", MONTHS + FULL_2018);
        put("frequentation-2019.csv", MONTHS + "2019;180;210;350;620;700;820;1900;;;;;;4780\r\n");
        new TemporaryInput(folder).with("footfall/journal-accueil-2020.csv");
        load();
        put("frequentation.csv", MONTHS + "2018;181;;;;;;;;;;;;181\r\n2020;;;;;;;999;;;;;;999\r\n");
        load();
        try (WarehouseReader reader = WarehouseReader.open(new Home(home), Catalog.withSample(null))) {
            String log = series(reader, Grain.YEAR, "2020-01-01", "2020-12-31");
            assertEquals(
                    "2018 8641.0 normal, 2019 4780.0 partial, " + log,
                    series(reader, Grain.YEAR, "2018-01-01", "2020-12-31"));
            assertEquals(
                    "2018-01 181.0 normal, 2018-02 210.0 normal",
                    series(reader, Grain.MONTH, "2018-01-01", "2018-02-28"));
            assertEquals("2019-08 null not_reported", series(reader, Grain.MONTH, "2019-08-01", "2019-08-31"));
            assertEquals("2018-07-14 null not_available", series(reader, Grain.DAY, "2018-07-14", "2018-07-14"));
            assertEquals("2018-W28 null not_available", series(reader, Grain.WEEK, "2018-07-14", "2018-07-14"));
            assertEquals(
                    List.of("2020 999.0"),
                    reader.contradictions(OFFICE).stream()
                            .filter(each -> each.kind() == Contradiction.Kind.MONTHLY)
                            .map(each -> each.year() + " " + each.stated())
                            .toList());
            assertEquals(
                    List.of("footfall/frequentation.csv", "footfall/frequentation.csv"),
                    reader.explain(OFFICE, "visitors-on-site", Period.parse("2018")).files().stream()
                            .map(Explanation.FileUse::path)
                            .toList());
        }
    }

    @Test
    @DisplayName("Visitors of twelve months are divided by the opening days of six")
    void noRateIsMadeWhereTheOpeningDaysOfAMonthAreUnknown() throws IOException {
        new TemporaryInput(folder).with("footfall/journal-accueil-2018.csv", "footfall/journal-accueil-2019.csv");
        Path log = folder.resolve("footfall/journal-accueil-2019.csv");
        List<String> days = Files.readAllLines(log, ANSI);
        days.removeIf(line -> line.matches("\\d\\d/0[1-6]/2019;.*"));
        Files.write(log, days, ANSI);
        put("frequentation-2019.csv", MONTHS + "2019;180;210;350;620;700;820;;;;;;;2880\r\n");
        load();
        Catalog catalog = Catalog.withSample(null);
        try (WarehouseReader reader = WarehouseReader.open(new Home(home), catalog)) {
            List<MethodResult> methods = new Comparisons(
                            catalog.office(OFFICE),
                            catalog.indicator("visitors-on-site"),
                            reader,
                            LocalDate.of(2020, 1, 31))
                    .covidAdjusted(2019, Base.year(2018));
            assertEquals(
                    List.of("refused exposure_missing"),
                    methods.stream()
                            .filter(method -> method.method().equals("per-opening-day"))
                            .map(method -> method.verdict().code() + " " + method.reason())
                            .toList());
        }
    }

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve("footfall").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, ANSI);
    }

    private void load() {
        EtlOptions options = new EtlOptions(home, folder, Set.of(), "local[2]", false);
        new Pipeline(options, Catalog.withSample(null), EtlListener.SILENT).run();
    }

    private static String series(WarehouseReader reader, Grain grain, String from, String to) {
        return reader
                .series(new SeriesRequest(
                        OFFICE, "visitors-on-site", grain, LocalDate.parse(from), LocalDate.parse(to), null))
                .stream()
                .map(each ->
                        each.period() + " " + each.value() + " " + each.status().code())
                .collect(Collectors.joining(", "));
    }
}
