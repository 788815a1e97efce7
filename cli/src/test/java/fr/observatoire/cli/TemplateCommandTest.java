package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateCommandTest {

    private final Locale locale = Locale.getDefault();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path home;

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
    }

    /** Their files come out of tools; an office whose tool exports nothing notes its figures by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"web", "counters", "insee"})
    void aSourceOfToolsHasASheetToFillInToo(String source) throws IOException {
        Path file = home.resolve(source + ".xlsx");
        assertEquals(0, template(source, file), err.toString());
        try (Stream<Path> written = Files.list(home)) {
            assertTrue(written.anyMatch(each -> each.getFileName().toString().matches(source + ".*\\.xlsx")));
        }
    }

    /** The configuration of the office has priority over the contract of the program. */
    @Test
    void aContractOfAnOfficeWithoutASheetHasNothingToFillIn() throws IOException {
        String shipped = Files.readString(Path.of("../warehouse/model/sources/counters.yml"));
        Files.writeString(
                Files.createDirectories(home.resolve("config/sources")).resolve("counters.yml"),
                shipped.replace("profile: sheet", "profile: national-counting"));
        assertEquals(2, template("counters", home.resolve("counters.xlsx")));
        assertTrue(err.toString().contains("il n’y a rien à remplir"), err.toString());
    }

    private int template(String source, Path file) {
        String[] line = {"--home", home.toString(), "template", source, "--out", file.toString(), "--lang", "fr"};
        return Main.run(line, new PrintWriter(new StringWriter(), true), new PrintWriter(err, true));
    }
}
