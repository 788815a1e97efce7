package fr.observatoire.etl.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.Source;
import fr.observatoire.etl.source.events.Events;
import fr.observatoire.etl.source.footfall.Footfall;
import fr.observatoire.etl.source.newsletter.Newsletter;
import fr.observatoire.etl.source.social.Social;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Files in the shapes that offices have: each gives its right figures, or is refused with its reason, or asks. None is
 * read wrongly in silence. The table of outcomes is {@code cases/outcomes.csv}.
 */
class FilesAsPeopleMakeThemTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final Path CASES = Path.of("src/test/resources/cases");

    private static final Map<String, Source> SOURCES =
            List.of(new Footfall(), new Events(), new Newsletter(), new Social()).stream()
                    .collect(Collectors.toMap(Source::name, source -> source));

    @DisplayName("A file as an office has it gives its right figure, or the reason why it does not")
    @ParameterizedTest(name = "{0}: {5} {6} {7}")
    @CsvFileSource(files = "src/test/resources/cases/outcomes.csv", delimiter = ';', numLinesToSkip = 1)
    void givesItsFigureOrItsReason(
            String file,
            String resource,
            long records,
            LocalDate from,
            LocalDate to,
            String measure,
            Double sum,
            String codes,
            String words) {
        Source source = SOURCES.get(file.substring(0, file.indexOf('/')));
        Outcome outcome = new Reading(source, resource, TODAY).read(CASES.resolve(file));
        String said = said(outcome);
        assertEquals(records, outcome.of("record").size(), said);
        assertEquals(from, outcome.result().coversFrom(), said);
        assertEquals(to, outcome.result().coversTo(), said);
        assertEquals(sum, measure == null ? null : outcome.figures(measure).sum(), said);
        assertEquals(
                codes == null ? Set.of() : Set.of(codes.split(",")),
                outcome.rows().stream()
                        .map(Outcome::code)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                said);
        assertTrue(words == null || said.contains(words) || labels(outcome).contains(words), said + labels(outcome));
    }

    private static String said(Outcome outcome) {
        return outcome.rows().stream()
                .filter(row -> Outcome.sentence(row) != null)
                .map(row -> row.line() + ": " + Outcome.sentence(row))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> labels(Outcome outcome) {
        return outcome.texts().collect(Collectors.toSet());
    }
}
