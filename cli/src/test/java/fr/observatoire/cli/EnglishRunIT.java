package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.extractor.XSSFExcelExtractor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole run with {@code --lang en}: a reader without French meets none, but in what the office's files say. */
class EnglishRunIT {

    private static final Charset EXCEL = Charset.forName("windows-1252");

    @TempDir
    static Path folder;

    private static Path home;
    private static Path input;
    private static Installation.Run load;

    /** Three good sources, a file that is refused whole, rows that are refused, and two figures to wonder at. */
    @BeforeAll
    static void load() throws IOException {
        home = folder.resolve("home");
        input = Installation.copySample("footfall", folder.resolve("input"));
        Installation.copySample("declared", input);
        Installation.copySample("published", input);
        Installation.copySample("config", home);
        edit("journal-accueil-2018.csv", text -> text.replaceFirst("ouverture", "ouvertures"));
        edit("journal-accueil-2020.csv", text -> text.replace("28/02/2020", "31/02/2020")
                .replaceFirst("15/07/2020;1;;\\d+", "15/07/2020;1;;2500"));
        load = english("etl", "--input", input.toString());
    }

    private static void edit(String file, UnaryOperator<String> change) throws IOException {
        Path path = input.resolve("footfall").resolve(file);
        String text = Files.readString(path, EXCEL);
        Files.writeString(path, change.apply(text), EXCEL);
    }

    private static Installation.Run english(String... command) {
        Stream<String> options = command[0].equals("sample")
                ? Stream.of("--lang", "en")
                : Stream.of("--lang", "en", "--home", home.toString());
        return Installation.run(Stream.concat(Stream.of(command), options).toArray(String[]::new));
    }

    private static void assertEnglish(String said) {
        assertFalse(said.isBlank(), "nothing was said");
        assertEquals(List.of(), French.lines(said));
    }

    private static void assertEnglish(int status, Installation.Run run) {
        assertEquals(status, run.status(), run.out() + run.err());
        assertEnglish(run.out() + run.err());
    }

    @Test
    void aLoadWithRefusalsAndWarnings() {
        assertTrue(load.out().contains("Lines with \"?\" look wrong"), load.out());
        assertTrue(load.out().contains("Refused rows: "), load.out());
        assertEnglish(0, load);
    }

    /** Every file that the sources' own tests refuse or wonder at: hundreds of messages, most of the rules. */
    @Test
    void aCheckOfFilesThatAreBadInEveryWay() throws IOException {
        Installation.copySample("config", folder.resolve("check"));
        Installation.Run check = Installation.run(
                "etl",
                "--check",
                "--lang",
                "en",
                "--home",
                folder + "/check",
                "--input",
                badFiles().toString());
        assertTrue(check.out().lines().filter(line -> line.startsWith("- ")).count() > 200, check.out());
        assertTrue(check.out().contains("Checked: nothing was published."), check.out());
        assertNoSentenceOf(check.out());
    }

    /** A folder a source, as the program reads them; what the tests keep in a folder a sheet gets its name in front. */
    private static Path badFiles() throws IOException {
        Path from = Path.of("..", "etl", "src", "test", "resources");
        Path to = folder.resolve("bad");
        try (Stream<Path> files = Files.walk(from).filter(Files::isRegularFile)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> !each.toString().endsWith(".lake.txt"))::iterator) {
                Path name = from.relativize(file);
                Path source = Files.createDirectories(to.resolve(name.getName(0)));
                String flat = name.subpath(1, name.getNameCount()).toString().replace(File.separatorChar, '-');
                Files.copy(file, source.resolve(flat));
            }
        }
        return to;
    }

    @Test
    void theStateOfTheSources() {
        Installation.Run status = english("status");
        assertTrue(status.out().contains("Warnings to confirm"), status.out());
        assertEnglish(0, status);
    }

    @Test
    void aSampleOfOneYear() {
        assertEnglish(
                0,
                english(
                        "sample",
                        "--years",
                        "1",
                        "--out",
                        folder.resolve("made").toString()));
    }

    /** Each is a mistake that an analyst makes: the answer must be of use to one who reads English alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "--colour",
                "etl --colour",
                "etl --from yesterday",
                "etl --from 2020-02-01 --to 2020-01-01",
                "etl --only weather",
                "etl --input /nowhere",
                "etl one",
                "confirm",
                "confirm 0000000000",
                "report --year twenty",
                "report --year 2020 --format docx",
                "report --year 2020 --office nowhere",
                "report --year 2031 --out /tmp",
                "chart series --out chart.gif",
                "chart pie --out chart.png",
                "chart series --out chart.png",
                "chart series --indicator visitors --out chart.png",
                "chart series --indicator visitors-on-site --param from=x --out chart.png",
                "chart series --indicator visitors-on-site --param x --out chart.png",
                "chart series --indicator visitors-on-site --param colour=x --out chart.png",
                "serve --port x",
                "serve --access keys",
                "serve --host nowhere.invalid",
                "status --office nowhere",
                "template weather --out weather.xlsx",
                "template web --out weather.doc",
                "key",
                "key add partner --scope everything",
                "key revoke none",
                "sample --years 0 --out none",
                "sample"
            })
    void wrongUsage(String line) {
        assertEnglish(2, english(line.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "confirm 0000000000", "report --year 2020", "chart attainment --out chart.svg", "serve"
            })
    void aHomeThatHoldsNothing(String line) {
        String[] command = (line + " --lang en --home " + folder.resolve("empty")).split(" ");
        assertEnglish(1, Installation.run(command));
    }

    /** A home below a file: the fault of a file system, not of the program. */
    @Test
    void aHomeThatCannotBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertEnglish(
                1,
                Installation.run("key", "add", "partner", "--scope", "network", "--lang", "en", "--home", file + "/h"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "demo",
                "etl",
                "confirm",
                "serve",
                "key",
                "key add",
                "key list",
                "key revoke",
                "status",
                "report",
                "chart",
                "template",
                "sample"
            })
    void help(String command) {
        String[] line = (command + " --help --lang en").strip().split(" ");
        assertEnglish(0, Installation.run(line));
    }

    @Test
    void theLineOfAServerThatStarts() throws InterruptedException {
        Program server = Program.start(List.of(), "serve", "--lang", "en", "--port", "0", "--home", home.toString());
        try {
            for (int tries = 0; tries < 300 && !server.said().contains("http://"); tries++) {
                Thread.sleep(100);
            }
        } finally {
            server.killAfter(0);
        }
        assertTrue(server.said().contains("Dashboard: http://127.0.0.1:"), server.said());
        assertEnglish(server.said());
    }

    @Test
    void theReportAndAChart() throws IOException {
        assertEnglish(0, english("report", "--year", "2020", "--format", "pptx,xlsx", "--out", folder.toString()));
        Path chart = folder.resolve("chart.svg");
        assertEnglish(0, english("chart", "attainment", "--param", "year=2020", "--out", chart.toString()));
        assertNoSentenceOf(slides(folder.resolve("report-2020.pptx")));
        assertNoSentenceOf(workbook(folder.resolve("report-2020.xlsx")));
        assertNoSentenceOf(Files.readString(chart));
    }

    private static void assertNoSentenceOf(String text) {
        assertTrue(text.length() > 1000, "too little to tell: " + text);
        assertEquals(List.of(), French.sentences(text));
    }

    private static String slides(Path file) {
        try (SlideShowExtractor<?, ?> text = new SlideShowExtractor<>(new XMLSlideShow(Files.newInputStream(file)))) {
            text.setNotesByDefault(true);
            return text.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String workbook(Path file) throws IOException {
        try (XSSFExcelExtractor text = new XSSFExcelExtractor(new XSSFWorkbook(Files.newInputStream(file)))) {
            return text.getText();
        }
    }
}
