package fr.observatoire.warehouse.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Published;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTextParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3fois/an                               | at_least_per_year       | 3
                    2 foires / an                          | at_least_per_year       | 2
                    4 réunions par an                      | at_least_per_year       | 4
                    1 fois / mois                          | at_least_per_month      | 1
                    2 newsletters par mois                 | at_least_per_month      | 2
                    120j mini                              | at_least                | 120
                    au moins 5 CP                          | at_least                | 5
                    Minimum 12 dates                       | at_least                | 12
                    12 dates minimum                       | at_least                | 12
                    ≥ 80 avis en ligne                     | at_least                | 80
                    4500 visiteurs                         | at_least                | 4500
                    1500 fans FB                           | at_least                | 1500
                    230 questionnaires (Dans et Hors murs) | at_least                | 230
                    6 pots d'accueil                       | at_least                | 6
                    6 pots d’accueil                       | at_least                | 6
                    1,5 jour                               | at_least                | 1.5
                    150                                    | at_least                | 150
                    3 fois par semaine                     | at_least_per_week       | 3
                    3 fois / trimestre                     | at_least_per_quarter    | 3
                    2 fois / agent                         | at_least_per_agent      | 2
                    2 fois / an / agent                    | at_least_per_agent      | 2
                    maximum 5 réclamations                 | at_most                 | 5
                    5 réclamations max                     | at_most                 | 5
                    pas plus de 5 réclamations             | at_most                 | 5
                    au plus 5 réclamations par an          | at_most                 | 5
                    ≤ 5 réclamations                       | at_most                 | 5
                    0 réclamation max                      | at_most                 | 0
                    -10%                                   | fall_on_previous_year   | 10
                    − 2,5 % de pannes / an                 | fall_on_previous_year   | 2.5
                    +10%                                   | growth_on_previous_year | 10
                    + 2,5 %                                | growth_on_previous_year | 2.5
                    +10 % de ventes / an                   | growth_on_previous_year | 10
                    """)
    void reads_one_figure(String text, String rule, double value) {
        TypedTarget target = TargetTextParser.parse(text);

        assertEquals(rule, target.rule().code());
        assertEquals(value, target.value());
        assertEquals(text, target.text());
        assertNull(target.min());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    +10 % sur 2019                   | growth_on_year | 10
                    +10% de ventes vs 2019           | growth_on_year | 10
                    -5 % par rapport à 2019          | fall_on_year   | 5
                    - 5 % sur l'année 2019           | fall_on_year   | 5
                    """)
    void reads_the_year_that_a_change_is_counted_from(String text, String rule, double value) {
        TypedTarget target = TargetTextParser.parse(text);

        assertEquals(rule, target.rule().code());
        assertEquals(value, target.value());
        assertEquals(2019, target.baseYear());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1 à 2 fois /an               | range_per_year  | 1 | 2
                    1 à 2 fois/ an / agent       | range_per_agent | 1 | 2
                    de 1 à 2 formations par agent| range_per_agent | 1 | 2
                    entre 3 et 5 salons          | range_per_year  | 3 | 5
                    3-5 salons / an              | range_per_year  | 3 | 5
                    1 000 à 1 500 visiteurs      | range_per_year  | 1000 | 1500
                    """)
    void reads_a_range(String text, String rule, double min, double max) {
        TypedTarget target = TargetTextParser.parse(text);

        assertEquals(rule, target.rule().code());
        assertEquals(min, target.min());
        assertEquals(max, target.max());
        assertNull(target.value());
    }

    /** French typing programs put U+00A0 or U+202F between thousands; some people put U+2009; Mac files part accents. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13 000 visiteurs",
                "13\u00A0000\u00A0visiteurs",
                "13\u202F000 visiteurs",
                "13\u2009000  visiteurs"
            })
    void spaces_of_every_kind_group_thousands(String text) {
        assertEquals(13000, TargetTextParser.parse(text).value());
    }

    @Test
    void an_accent_typed_apart_is_the_same_letter() {
        assertEquals(2, TargetTextParser.parse("1 a\u0300 2 fois /an").max());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Selon besoins", "selon besoin", "SELON LES BESOINS", "Selon\u00A0besoins"})
    void reads_as_needed(String text) {
        assertEquals(TargetRule.AS_NEEDED, TargetTextParser.parse(text).rule());
    }

    /** Each of these would give a wrong target if only its first figure were read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "beaucoup",
                "Offre greeters",
                "CDT, PALO, MONA",
                "1500 fans FB / 300 abonnés Instagram",
                "3 réunions et 2 salons",
                "230 questionnaires (150 en 2018)",
                "moins de 5 réclamations",
                "< 5 réclamations",
                "3 fois tous les deux ans",
                "1 à 2 fois / mois",
                "1 à 2 fois / semaine",
                "au plus 5 pannes / mois",
                "au plus 1 à 2 fois / an",
                "au plus +10 %",
                "+10 % / agent",
                "+10 % depuis 2019",
                "4500 visiteurs sur 2019",
                "-110 %",
                "2 fois / mois / agent",
                "2 milliers de visiteurs",
                "4,5k visiteurs",
                "1.500 visiteurs",
                "1 50 visiteurs",
                "1 5000 visiteurs",
                "12,5,3 visiteurs",
                "10%",
                "+10",
                "+10 % / mois",
                "0 visiteur",
                "3 à 1 fois / an",
                "2 à 2 fois / an",
                "3 ou 4 fois / an",
                "150 partenaires par commune",
                "3 fois/an, 1 à 2 fois/an",
                "1/2 journée",
                "½ journée",
                "trois fois par an",
                "(5 CP)"
            })
    void refuses_what_it_may_misunderstand(String text) {
        assertThrows(TargetException.class, () -> TargetTextParser.parse(text));
    }

    @Test
    void an_unreadable_text_is_answered_with_the_grammar() {
        String message = assertThrows(TargetException.class, () -> TargetTextParser.parse("beaucoup"))
                .getMessage();

        assertTrue(message.contains("«\u00a0beaucoup\u00a0»"), message);
        assertTrue(message.contains(Text.french("« 1 à 2 fois/ an / agent » (range_per_agent)")), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 fois / an", "1 fois/an", "1 fois par an.", "1\u00A0fois / an"})
    void once_a_year_is_a_campaign_or_a_count_and_asks_which(String text) {
        String message = assertThrows(TargetException.class, () -> TargetTextParser.parse(text))
                .getMessage();

        assertTrue(message.contains("done_once_per_year") && message.contains("at_least_per_year"), message);
        assertEquals(
                1, TargetTextParser.parse(text, TargetRule.DONE_ONCE_PER_YEAR).value());
        assertEquals(
                1, TargetTextParser.parse(text, TargetRule.AT_LEAST_PER_YEAR).value());
    }

    static List<Map<String, String>> withWords() {
        return Published.indicators().stream()
                .filter(printed -> !printed.get("target_text").isEmpty())
                .toList();
    }

    /** A rule beside the words never changes a clear text, and decides an unclear one. */
    @ParameterizedTest
    @MethodSource("withWords")
    void the_manuals_words_under_the_manuals_rule(Map<String, String> printed) {
        TargetRule rule = TargetRule.valueOf(printed.get("target_rule").toUpperCase());

        TypedTarget target = TargetTextParser.parse(printed.get("target_text"), rule);

        String figures = target.rule().isRange()
                ? "%.0f..%.0f".formatted(target.min(), target.max())
                : target.value() == null ? "" : "%.0f".formatted(target.value());
        assertEquals(printed.get("target_value"), figures);
    }

    @Test
    void a_rule_whose_figure_the_words_lack_is_refused() {
        assertThrows(TargetException.class, () -> TargetTextParser.parse("Offre greeters", TargetRule.AT_LEAST));
        assertThrows(TargetException.class, () -> TargetTextParser.parse("3 groupes", TargetRule.RANGE_PER_YEAR));
        assertThrows(
                TargetException.class, () -> TargetTextParser.parse("1 à 2 fois /an", TargetRule.AT_LEAST_PER_YEAR));
    }

    @Test
    void no_words_are_no_target() {
        assertEquals(TargetRule.NONE, TargetTextParser.parse(" \u00A0").rule());
    }
}
