package fr.observatoire.api.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.warehouse.period.Grain;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    private static final List<Grain> GRAINS = List.of(Grain.MONTH, Grain.YEAR);

    @Test
    void theCanonicalFormIgnoresOrderSpellingAndDefaults() {
        assertEquals("grain=month&year=2020", canonical("year=2020&grain=month"));
        assertEquals("grain=month&year=2020", canonical("grain=%6Donth&&year=2020"));
        assertEquals(canonical(""), canonical("grain=year"));
    }

    private static String canonical(String query) {
        Parameters parameters = Parameters.ofQuery(query);
        parameters.choice("grain", GRAINS, Grain::code, Grain.YEAR);
        parameters.year("year");
        return parameters.canonical();
    }

    @Test
    void whatNobodyReadIsRefusedWithWhatIsKnown() {
        Parameters parameters = Parameters.ofQuery("year=2020&yeer=2021");
        parameters.year("year");
        parameters.period("from", List.of());
        Problem problem = assertThrows(Problem.class, parameters::refuseUnknown);
        assertEquals(400, problem.status());
        assertEquals("yeer", problem.body("en").get("parameter"));
        assertEquals(List.of("from", "year"), problem.body("en").get("allowed"));
        assertEquals(
                "Le paramètre «\u00a0yeer\u00a0» n’existe pas ici. Paramètres possibles\u00a0: from, year.",
                problem.body("fr").get("detail"));
    }

    @Test
    void aValueOutsideTheListIsRefusedWithTheList() {
        Parameters parameters = Parameters.ofQuery("grain=decade");
        Problem problem =
                assertThrows(Problem.class, () -> parameters.choice("grain", GRAINS, Grain::code, Grain.YEAR));
        assertEquals("grain", problem.body("en").get("parameter"));
        assertEquals(List.of("month", "year"), problem.body("en").get("allowed"));
    }

    @Test
    void whatIsNotGivenIsNull() {
        Parameters parameters = Parameters.ofQuery(null);
        assertNull(parameters.year("year"));
        assertNull(parameters.period("from", List.of()));
        assertNull(parameters.date("asOf"));
        assertNull(parameters.text("office"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2020-13", "2019-02-29", "2021-W53", "20", "2020-4", "9999", "0000", "2020-Q5", "x"})
    void aPeriodThatIsNoneIsRefused(String value) {
        assertThrows(Problem.class, () -> Parameters.ofQuery("from=" + value).period("from", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "199", "100001", "1e3", "12.5", "99999999999", "٣", " 800"})
    void aNumberOutOfBoundsIsRefused(String value) {
        assertThrows(Problem.class, () -> Parameters.ofQuery("width=" + value).integer("width", 200, 4000, 1200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%ZZ", "a=%C3%28", "a=%FF", "a=%00", "a=%0A", "a=1&a=2", "%zz=1"})
    void anAddressThatCannotBeReadIsRefused(String query) {
        assertEquals(
                400,
                assertThrows(Problem.class, () -> Parameters.ofQuery(query)).status());
    }

    @Test
    void whatAnAnswerRepeatsIsCut() {
        Parameters parameters = Parameters.ofQuery("grain=" + "x".repeat(190));
        Problem problem =
                assertThrows(Problem.class, () -> parameters.choice("grain", GRAINS, Grain::code, Grain.YEAR));
        assertEquals(true, problem.body("fr").get("detail").toString().length() < 250);
        assertThrows(Problem.class, () -> Parameters.ofQuery("grain=" + "x".repeat(200)));
    }
}
