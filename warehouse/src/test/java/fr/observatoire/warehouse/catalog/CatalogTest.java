package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.target.Target;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.target.TypedTarget;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what the model declares with what the manual printed. */
class CatalogTest {

    private static final String HOME = "pays-orthe-arrigans";
    private static final Catalog CATALOG = Catalog.withSample(null);

    static List<Map<String, String>> published() {
        return Published.indicators();
    }

    @ParameterizedTest
    @MethodSource("published")
    void an_indicator_is_declared_as_the_manual_prints_it(Map<String, String> printed) {
        Indicator indicator = CATALOG.indicator(printed.get("code"));

        assertEquals(Text.french(printed.get("label_fr")), indicator.label().fr());
        assertEquals(Text.french(printed.get("unit")), indicator.unit().fr());
        assertEquals(printed.get("chapter"), indicator.chapter());
        assertEquals(printed.get("family"), indicator.family());
        assertEquals(printed.get("origin"), indicator.origin().name().toLowerCase(Locale.ROOT));
        assertEquals(printed.get("aggregation"), indicator.aggregation().name().toLowerCase(Locale.ROOT));
        assertEquals(printed.get("exposure"), indicator.exposure() == null ? "" : indicator.exposure());
        assertTrue(indicator.grains().contains(Grain.YEAR), "the manual's tables are yearly");
    }

    @ParameterizedTest
    @MethodSource("published")
    void a_target_is_typed_as_the_manual_means_it(Map<String, String> printed) {
        TypedTarget target = CATALOG.target(HOME, printed.get("code"), 2018)
                .map(Target::typed)
                .orElse(TypedTarget.of(TargetRule.NONE, ""));

        assertEquals(printed.get("target_rule"), target.rule().code());
        assertEquals(printed.get("target_text"), target.text());
        assertEquals(printed.get("target_value"), figures(target));
    }

    private static String figures(TypedTarget target) {
        if (target.rule().isRange()) {
            return "%.0f..%.0f".formatted(target.min(), target.max());
        }
        return target.value() == null ? "" : "%.0f".formatted(target.value());
    }

    @Test
    void indicators_come_in_the_order_of_the_manual() {
        List<String> printed =
                published().stream().map(each -> each.get("code")).toList();
        assertEquals(
                printed,
                CATALOG.indicators().stream()
                        .map(Indicator::code)
                        .filter(printed::contains)
                        .toList());
    }

    @Test
    void every_text_is_there_in_both_languages() {
        for (Indicator indicator : CATALOG.indicators()) {
            assertTrue(
                    !indicator.label().en().isBlank() && !indicator.unit().en().isBlank(), indicator.code());
        }
    }

    @Test
    void a_unit_agrees_with_its_number_as_each_language_counts() {
        Indicator meetings = CATALOG.indicator("council-meetings");

        assertEquals("réunion", meetings.unitFor(1, "fr"));
        assertEquals("réunion", meetings.unitFor(0, "fr"));
        assertEquals("réunions", meetings.unitFor(2, "fr"));
        assertEquals("meetings", meetings.unitFor(0, "en"));
        assertEquals("meeting", meetings.unitFor(1, "en"));
    }

    @Test
    void distinct_visitors_answer_only_where_an_export_has_them() {
        assertEquals(
                List.of(Grain.MONTH, Grain.YEAR),
                CATALOG.indicator("web-visitors").grains());
    }

    @Test
    void a_declared_figure_is_its_own_and_yearly() {
        CATALOG.indicators().stream()
                .filter(indicator -> indicator.origin() == Indicator.Origin.DECLARED)
                .forEach(indicator -> {
                    assertEquals(List.of(Grain.YEAR), indicator.grains(), indicator.code());
                    assertEquals("indicator = '" + indicator.code() + "'", indicator.where());
                });
    }

    @Test
    void an_unknown_code_is_answered_with_what_was_meant() {
        UnknownCodeException error =
                assertThrows(UnknownCodeException.class, () -> CATALOG.indicator("visitor-on-site"));

        assertEquals("visitors-on-site", error.nearest().get(0));
        assertEquals(
                List.of("fictitious-002", HOME),
                assertThrows(UnknownCodeException.class, () -> CATALOG.office("?"))
                        .nearest());
    }

    @Test
    void the_home_office_answers_questions_that_name_none() {
        Office home = CATALOG.homeOffice();

        assertEquals(HOME, home.code());
        assertEquals("200069417", home.epci());
        assertEquals(3, home.agents());
        assertTrue(home.synthetic());
    }

    @Test
    void the_seat_of_the_office_is_a_place_before_any_file_is_read() {
        Map<String, String> seat = CATALOG.seed("dim_place").get(0);

        assertEquals("peyrehorade", seat.get("place"));
        assertEquals("40224", seat.get("insee"));
    }

    @Test
    void statements_come_by_file_name() {
        assertTrue(CATALOG.sql("reports").containsKey("rpt_visit.sql"));
        assertTrue(CATALOG.sql("schema").get("fct_visit.sql").contains("CREATE TABLE fct_visit"));
    }
}
