package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.ProgramVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A person who reports a wrong figure names the version of the program, so every place must show the same one. */
class VersionIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String VERSION = ProgramVersion.text();

    private final Installation sample = Installation.ofSample();

    @Test
    @DisplayName("The version is the one of the root pom, with the commit")
    void thePomAndTheCommitMakeTheVersion() throws IOException {
        Matcher pom = Pattern.compile("<revision>(.+)</revision>").matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertTrue(pom.find());
        String commit = Files.exists(ROOT.resolve(".git")) ? "[0-9a-f]{7}" : "archive";
        assertTrue(VERSION.matches(Pattern.quote(pom.group(1)) + "\\+" + commit), VERSION);
    }

    @Test
    @DisplayName("A released version has its section in the change log, where an office reads what an update brings")
    void aReleaseIsInTheChangeLog() throws IOException {
        String number = VERSION.replaceFirst("\\+.*", "");
        String section = number.endsWith("-SNAPSHOT") ? "Non publié" : number;
        assertTrue(Files.readString(ROOT.resolve("CHANGELOG.md")).contains("## [" + section + "]"), section);
    }

    @Test
    @DisplayName("--version, the API’s description and every page tell it")
    void theCommandTheApiAndThePagesTellIt() {
        assertEquals(
                "Observatoire " + VERSION, Installation.run("--version").out().strip());
        assertEquals(
                VERSION,
                Installation.parse(sample.get("/openapi.json").body())
                        .at("/info/version")
                        .asText());
        for (String page : new String[] {"/", "/sources", "/docs", "/accessibilite"}) {
            assertTrue(sample.get(page).body().contains("<p>Observatoire " + VERSION + "</p>"), page);
        }
    }

    @Test
    @DisplayName("The properties of every workbook tell it: of the API, of the council’s report, of a template")
    void theWorkbooksTellIt(@TempDir Path folder) throws IOException {
        assertEquals("Observatoire " + VERSION, application(download("/api/v1/indicators.xlsx")));
        assertEquals(
                "Observatoire " + VERSION,
                application(Files.readAllBytes(CouncilPack.of2020().workbook())));
        Path template = folder.resolve("press.xlsx");
        Installation.run("template", "press", "--out", template.toString());
        assertEquals("Observatoire " + VERSION, application(Files.readAllBytes(template)));
    }

    private byte[] download(String path) {
        return sample.get(path, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    /** What a spreadsheet program shows among the properties of the file as the program that made it. */
    private static String application(byte[] workbook) throws IOException {
        try (InputStream bytes = new ByteArrayInputStream(workbook);
                XSSFWorkbook opened = new XSSFWorkbook(bytes)) {
            return opened.getProperties().getExtendedProperties().getApplication();
        }
    }
}
