package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.attainment.AttainmentResponse;
import fr.observatoire.api.indicators.IndicatorsResponse;
import fr.observatoire.api.openapi.DescriptionTexts;
import fr.observatoire.api.openapi.TableSchema;
import fr.observatoire.api.series.SeriesResponse;
import fr.observatoire.api.text.Language;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The texts of the description: a partner who reads French finds French everywhere, and none is kept for nothing. */
class DescriptionTextsTest {

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        assertEquals(codes(Language.FR), codes(Language.EN));
    }

    /** A text copied from one file to the other is a sentence in the wrong language. */
    @Test
    void noSentenceIsTheSameInBothLanguages() {
        for (String code : codes(Language.FR)) {
            String english = DescriptionTexts.in(Language.EN).of(code);
            if (!code.startsWith("example.") && english.matches("(\\S+ ){3}.*")) {
                assertNotEquals(english, DescriptionTexts.in(Language.FR).of(code), code);
            }
        }
    }

    /** The other way round, a code without a text, fails as soon as the description is made. */
    @ParameterizedTest
    @EnumSource
    void everyTextIsReadSomewhere(Language language) {
        String said = String.join(
                "\n",
                said(RunningServer.shared().server().description(language)),
                said(TableSchema.of("series", SeriesResponse.class, Set.of(), language)),
                said(TableSchema.of("indicators", IndicatorsResponse.class, Set.of(), language)),
                said(TableSchema.of("attainment", AttainmentResponse.class, Set.of(), language)));
        List<String> unread = codes(language).stream()
                .filter(code -> !said.contains(DescriptionTexts.in(language).of(code)))
                .toList();
        assertEquals(List.of(), unread);
    }

    private static Set<String> codes(Language language) {
        return new TreeSet<>(DescriptionTexts.in(language).bundle().keySet());
    }

    /** All texts of a document, one a line. */
    private static String said(JsonNode node) {
        if (node.isValueNode()) {
            return node.asText() + "\n";
        }
        StringBuilder all = new StringBuilder();
        node.forEach(each -> all.append(said(each)));
        return all.toString();
    }
}
