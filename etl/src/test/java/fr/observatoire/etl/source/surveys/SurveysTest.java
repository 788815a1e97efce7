package fr.observatoire.etl.source.surveys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.SourceContractTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurveysTest extends SourceContractTest {

    SurveysTest() {
        super(new Surveys(), "customer-feedback");
    }

    @Override
    protected int records() {
        return 4;
    }

    private static Outcome read(Path folder, String sheet) throws IOException {
        Path file = Files.writeString(folder.resolve("ecoute-client-2019.csv"), sheet, Charset.forName("windows-1252"));
        return new Reading(new Surveys(), "customer-feedback").read(file);
    }

    @Test
    @DisplayName("8 out of 10 and 4 out of 5 would meet in one mean of 6")
    void marksOfADeclaredScaleOfTenAreConverted(@TempDir Path folder) throws IOException {
        Outcome outcome = read(
                folder,
                """
                date;lieu;support;nombre;note_moyenne;échelle
                25/01/2019;peyrehorade;questionnaire;12;8,3;10
                26/01/2019;peyrehorade;avis Google;3;4,4;5
                27/01/2019;peyrehorade;questionnaire;2;4,5;
                """);
        assertEquals(Set.of(), outcome.rules());
        assertEquals(
                List.of(4.15, 4.4, 4.5),
                outcome.of("survey_response").stream()
                        .map(row -> row.number("mean_score"))
                        .toList());
        assertEquals("review-google", outcome.of("survey_response").get(1).text("channel"));
    }

    @Test
    @DisplayName("A sheet out of 10 would raise the mean without a word")
    void marksAboveTheirScaleAndWithoutAnswersAreRefused(@TempDir Path folder) throws IOException {
        Outcome outcome = read(
                folder,
                """
                date;lieu;support;nombre;note_moyenne;échelle
                25/01/2019;peyrehorade;questionnaire;12;8,3;
                26/01/2019;peyrehorade;questionnaire;12;7;5
                27/01/2019;peyrehorade;questionnaire;0;4;
                28/01/2019;peyrehorade;questionnaire;;4;
                29/01/2019;peyrehorade;questionnaire;4;4;20
                30/01/2019;peyrehorade;questionnaire;4;11;10
                """);
        assertFalse(outcome.result().accepted());
        assertEquals(
                Set.of(
                        "mark_above_scale",
                        "mark_above_five",
                        "mark_without_answers",
                        "required",
                        "enum",
                        "maximum",
                        "tolerance"),
                outcome.rules());
        assertEquals(List.of(), outcome.of("survey_response"));
    }
}
