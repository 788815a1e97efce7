package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for office programs follow their schemas; otherwise PowerPoint and Excel would report them as damaged. */
class OfficeFilesIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @TempDir
    static Path folder;

    private static URLClassLoader apart;
    private static Method check;

    @BeforeAll
    static void load() throws IOException, ReflectiveOperationException {
        List<URL> urls = new ArrayList<>();
        urls.add(TARGET.resolve("test-classes").toUri().toURL());
        try (Stream<Path> schemas = Files.list(TARGET.resolve("schemas"));
                Stream<Path> libraries = Files.list(TARGET.resolve("lib"))) {
            List<Path> jars = Stream.concat(
                            schemas,
                            libraries.filter(jar -> jar.getFileName().toString().matches("(xmlbeans|log4j-api)-.*")))
                    .toList();
            for (Path jar : jars) {
                urls.add(jar.toUri().toURL());
            }
        }
        apart = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        check = apart.loadClass(SchemaCheck.class.getName()).getMethod("errors", Path.class);
    }

    @AfterAll
    static void close() throws IOException {
        apart.close();
    }

    private static void assertSound(Path file, int leastParts) throws ReflectiveOperationException {
        List<?> found = (List<?>) check.invoke(null, file);
        assertEquals(List.of(), found.subList(1, found.size()), file.toString());
        int parts = Integer.parseInt(found.get(0).toString());
        assertTrue(parts >= leastParts, file + ": " + parts + " parts known");
    }

    @Test
    void theCouncilPack() throws ReflectiveOperationException {
        assertSound(CouncilPack.of2020().slides(), 60);
        assertSound(CouncilPack.of2020().workbook(), 9);
    }

    /** Its slides have a picture where those of the home office have none, and no objectives. */
    @Test
    void theSlidesOfAnotherOffice() throws ReflectiveOperationException {
        CouncilPack.report(
                "--lang",
                "en",
                "--year",
                "2020",
                "--office",
                "fictitious-002",
                "--format",
                "pptx",
                "--out",
                folder.toString());
        assertSound(folder.resolve("report-2020.pptx"), 20);
    }

    @Test
    void aTemplateToFillIn() throws ReflectiveOperationException {
        Path template = folder.resolve("modele.xlsx");
        Installation.Run run = Installation.run("template", "press", "--out", template.toString());
        assertEquals(0, run.status(), run.err());
        assertSound(template, 4);
    }

    @Test
    void aTableOfTheApi() throws ReflectiveOperationException {
        Path table = folder.resolve("atteinte.xlsx");
        Installation.ofSample().get("/api/v1/attainment.xlsx?year=2020", HttpResponse.BodyHandlers.ofFile(table));
        assertSound(table, 4);
    }
}
