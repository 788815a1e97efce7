package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Indicator;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The slips of a Monday: an office with ten years of files loads its log once more, with one mistake in it. Each ends with
 * the right figures, or with a refusal or a question that says what is wrong; none is silent.
 */
class WeeklySlipsIT {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Charset ANSI = Charset.forName("windows-1252");
    private static final String LOG = "journal-accueil-2026.csv";
    private static final String DAY = "15/07/2026;1;;0;0;1;4;4;30;1;";

    @TempDir
    static Path folder;

    /**
     * A mistake and its end.
     *
     * @param visitors of 2026 after the load
     * @param said what the report says, in these words
     */
    record Slip(String name, UnaryOperator<String> mistake, double visitors, List<String> said) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static Slip slip(String name, UnaryOperator<String> mistake, double visitors, String... said) {
        return new Slip(name, mistake, visitors, List.of(said));
    }

    private static UnaryOperator<String> change(String from, String to) {
        return log -> {
            assertTrue(log.contains(from), from);
            return log.replace(from, to);
        };
    }

    private static UnaryOperator<String> append(String line) {
        return log -> log + line + "\r\n";
    }

    /** Some open days with one cell too many: the figures move to the right, and the last one falls off. */
    private static UnaryOperator<String> shifted(String days) {
        return log -> log.lines()
                .map(line -> line.matches(days + ";1;.*") ? shift(line) : line)
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String shift(String line) {
        String[] cells = line.split(";", -1);
        String moved = Arrays.stream(cells, 3, cells.length - 1).collect(Collectors.joining(";"));
        return String.join(";", cells[0], cells[1], cells[2], "0", moved);
    }

    static Stream<Slip> slips() {
        return Stream.of(
                slip("the right log", UnaryOperator.identity(), 4318),
                slip("2062", change(DAY, DAY.replace("2026", "2062")), 4318, "15/07/2062", "une date"),
                slip("2016", change(DAY, DAY.replace("2026", "2016")), 4318, "15/07/2016", "l’année est-elle la bonne"),
                slip("2025", change(DAY, DAY.replace("15/07/2026", "16/07/2025")), 4318, "16/07/2025"),
                slip(
                        "a day to come",
                        append(DAY.replace("15/07", "03/12") + "0;0;5;3;0;2;0;40;0;1;4;22,00"),
                        4318,
                        "03/12/2026"),
                slip(
                        "the total of the year on its last day",
                        append(
                                "31/12/2026;1;;0;0;125;198;276;2600;37;140;241;226;258;93;124;0;3458;343;169;311;1710,50"),
                        4318,
                        "ligne 334"),
                slip(
                        "a reason for closing that no list has",
                        change(
                                "15/09/2026;1;;0;0;1;0;1;10;0;2;0;1;0;1;0;0;13;1;1;1;5,50",
                                "15/09/2026;0;inventaire;;;;;;;;;;;;;;;;;;;"),
                        4318 - 16,
                        "inventaire"),
                slip("shifted cells", shifted("[01].[/]10/2026"), Double.NaN, "décalées"),
                slip(
                        "a week forgotten",
                        log -> log.replaceAll("1[3-9]/07/2026[^\\n]*\\n", ""),
                        4318,
                        "13/07/2026",
                        "19/07/2026"),
                slip("300 for 30", change(DAY, DAY.replace("30;1;", "300;1;")), 4318 + 270, "300", "15/07/2026"),
                slip("up to July only", log -> log.substring(0, log.indexOf("19/07/2026")), 4318));
    }

    @BeforeAll
    static void loadTenYears() throws IOException {
        Path home = folder.resolve("home");
        Installation.copyFolder(RESOURCES.resolve("val-d-exemple/config"), home.resolve("config"));
        new ServedOffice(home, TODAY).load(RESOURCES.resolve("val-d-exemple/input"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void noSlipIsSilent(Slip slip) throws IOException, SQLException {
        String name = slip.name().replace(' ', '-');
        Path home = folder.resolve(name);
        Installation.copyFolder(folder.resolve("home"), home);
        EtlReport report = load(home, name, slip.mistake());
        String said = said(report);
        for (String words : slip.said()) {
            assertTrue(said.contains(words), "“" + words + "” is not said: " + said);
        }
        assertEquals(!slip.said().isEmpty(), !said.isEmpty(), said);
        try (ServedOffice office = new ServedOffice(home, TODAY)) {
            office.openStar();
            if (!Double.isNaN(slip.visitors())) {
                assertEquals(slip.visitors(), visitors(office, 2026), said);
            }
            assertEquals(4390, visitors(office, 2025), "a mistake in the log of 2026 changed 2025");
        }
    }

    /** The figures come back with the right log. */
    @Tag("proof")
    @ParameterizedTest
    @MethodSource("slips")
    void theRightLogMendsEverySlip(Slip slip) throws IOException, SQLException {
        String name = slip.name().replace(' ', '-') + "-mended";
        Path home = folder.resolve(name);
        Installation.copyFolder(folder.resolve("home"), home);
        load(home, name, slip.mistake());
        load(home, name, UnaryOperator.identity());
        try (ServedOffice office = new ServedOffice(home, TODAY)) {
            office.openStar();
            assertEquals(4318, visitors(office, 2026));
            assertEquals(4390, visitors(office, 2025));
        }
    }

    private static EtlReport load(Path home, String name, UnaryOperator<String> mistake) throws IOException {
        Path input = Files.createDirectories(folder.resolve("input-" + name).resolve("footfall"));
        String log = Files.readString(RESOURCES.resolve(LOG), ANSI);
        Files.writeString(input.resolve(LOG), mistake.apply(log), ANSI);
        return new ServedOffice(home, TODAY).load(input.getParent());
    }

    private static String said(EtlReport report) {
        return Stream.of(
                        report.refusedFiles().stream().map(EtlReport.Message::text),
                        report.messages().stream().map(EtlReport.Message::text),
                        report.warnings().stream().map(EtlReport.Warning::text))
                .flatMap(texts -> texts.map(text -> text.in("fr")))
                .collect(Collectors.joining("\n"));
    }

    private static double visitors(ServedOffice office, int year) throws SQLException {
        Indicator visitors = office.catalog.indicator("visitors-on-site");
        return office.sql(visitors, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
}
