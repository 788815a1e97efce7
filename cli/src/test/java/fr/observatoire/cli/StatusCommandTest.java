package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.SourceStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that is wider than the terminal breaks its lines, and nobody can read which figure is of which source. */
class StatusCommandTest {

    private final Locale usual = Locale.getDefault();

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(usual);
    }

    private static SourceStatus status(String source, boolean stale) {
        LocalDate day = LocalDate.of(2026, 12, 31);
        return new SourceStatus(
                source, Instant.EPOCH, 127, 1, 1234567, 1234567, 100, 2, 100, 1000, day, day, day, stale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theTableFitsATerminalOfEightyColumns(String lang) {
        Locale.setDefault(Locale.forLanguageTag(lang));
        List<SourceStatus> sources = Catalog.withSample(null).sources().stream()
                .map(source -> status(source.name(), true))
                .toList();
        assertEquals(
                List.of(),
                StatusCommand.table(sources)
                        .toString()
                        .lines()
                        .filter(line -> line.length() > 80)
                        .toList());
    }

    @Test
    void aSourceSaysWhenItsNextExportIsDue() {
        Locale.setDefault(Locale.FRENCH);
        String table = StatusCommand.table(List.of(status("footfall", false), status("web", true)))
                .toString();
        assertEquals(
                List.of("31/12/26", "en retard"),
                table.lines()
                        .skip(1)
                        .map(line -> line.replaceAll("^.* {2}", ""))
                        .toList());
    }

    @Test
    void whatWatchesTheMachineLearnsThatASourceIsLate() {
        assertEquals(3, StatusCommand.verdict(List.of(status("footfall", false), status("web", true))));
        assertEquals(0, StatusCommand.verdict(List.of(status("footfall", false))));
    }
}
