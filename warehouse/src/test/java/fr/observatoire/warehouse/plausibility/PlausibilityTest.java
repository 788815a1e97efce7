package fr.observatoire.warehouse.plausibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which figures give a warning, and which do not. */
class PlausibilityTest {

    private static final PlausibilityRule UNUSUAL = new UnusualDay("visitors", 10, 50);
    private static final PlausibilityRule ZERO = new DropToZero("visitors", 3, 30);
    private static final PlausibilityRule MEMBER = new OneMember("visitors", "origin", 0.95, 60);
    private static final PlausibilityRule RATIO = new RatioJump("requests", "visitors", 3, 30);

    private static List<String> texts(PlausibilityRule rule, Readings readings) {
        return rule.findings(readings).stream()
                .map(finding -> finding.text().typed())
                .toList();
    }

    @Test
    void aDayOfTenTimesTheDaysAroundItIsUnusual() {
        assertEquals(
                List.of("visitors : 180 le 20/02/2019, quand les jours voisins en comptent 18"),
                texts(UNUSUAL, TestReadings.days(90, day -> day == 50 ? 180 : 18)));
    }

    @Test
    void aSeasonThatRisesAndDaysWithoutAnybodyAreUsual() {
        assertEquals(List.of(), texts(UNUSUAL, TestReadings.days(365, day -> 5 + 60 * Math.sin(day * Math.PI / 365))));
        assertEquals(List.of(), texts(UNUSUAL, TestReadings.days(90, day -> day % 7 == 0 ? 60 : 0)));
    }

    @Test
    void aSmallDayIsNeverUnusualNorADayThatHasFewNeighbours() {
        assertEquals(List.of(), texts(UNUSUAL, TestReadings.days(90, day -> day == 50 ? 40 : 2)));
        assertEquals(List.of(), texts(UNUSUAL, TestReadings.days(8, day -> day == 4 ? 500 : 2)));
    }

    @Test
    void zerosInTheMiddleOfASeriesAreSuspicious() {
        List<Finding> found = ZERO.findings(TestReadings.days(90, day -> day >= 40 && day < 44 ? 0 : 15));
        assertEquals(1, found.size());
        assertEquals(LocalDate.of(2019, 2, 10), found.get(0).from());
        assertEquals(LocalDate.of(2019, 2, 13), found.get(0).to());
        assertEquals(
                "visitors : zéro du 10/02/2019 au 13/02/2019, au milieu d’une série qui compte d’ordinaire 15 par jour",
                found.get(0).text().typed());
        assertEquals(
                "visitors: zero from 10/02/2019 to 13/02/2019, in the middle of a series that usually counts 15 a day",
                found.get(0).text().en());
    }

    @Test
    void zerosAtTheEndsInAQuietSeriesOrOfTooFewDaysAreNot() {
        assertEquals(List.of(), texts(ZERO, TestReadings.days(90, day -> day < 20 || day > 80 ? 0 : 15)));
        assertEquals(List.of(), texts(ZERO, TestReadings.days(90, day -> day % 9 < 4 ? 0 : 2)));
        assertEquals(List.of(), texts(ZERO, TestReadings.days(90, day -> day == 40 || day == 41 ? 0 : 15)));
        assertEquals(List.of(), texts(ZERO, TestReadings.days(90, day -> 0)));
    }

    @Test
    void oneOriginForEverybodyIsOneFindingHoweverLongItLasts() {
        TestReadings readings = new TestReadings();
        for (int month = 0; month < 12; month++) {
            boolean preset = month >= 3 && month < 7;
            readings.leader(month, preset ? "default" : "FR-40", preset ? 200 : 60, preset ? 202 : 100);
        }
        List<Finding> found = MEMBER.findings(readings);
        assertEquals(
                List.of("visitors : « Valeur par défaut » fait 800 sur 808 du 01/04/2019 au 31/07/2019 ; "
                        + "est-ce une valeur par défaut ?"),
                found.stream().map(finding -> finding.text().typed()).toList());
    }

    @Test
    void aQuietMonthOfLocalsIsNoDefaultValueAndEndsNoStretch() {
        TestReadings readings = new TestReadings();
        readings.leader(0, "FR-40", 40, 40);
        assertEquals(List.of(), texts(MEMBER, readings));

        readings.leader(1, "default", 90, 90).leader(2, "ES", 3, 3).leader(3, "default", 90, 90);
        assertEquals(1, texts(MEMBER, readings).size());
    }

    @Test
    void threeTimesTheRequestsPerVisitorIsSuspicious() {
        TestReadings readings = TestReadings.months(12, month -> month == 5 ? 300 : 80, month -> 100);
        assertEquals(
                List.of("requests / visitors : 3 en juin 2019, quand les mois voisins donnent 0,8"),
                texts(RATIO, readings));
        assertEquals(
                "requests / visitors: 3 in June 2019, when the months around it give 0.8",
                RATIO.findings(readings).get(0).text().en(),
                "months and decimals are English too");
    }

    @Test
    void moreVisitorsAndMoreRequestsAreUsualAsAreSmallMonths() {
        assertEquals(
                List.of(),
                texts(RATIO, TestReadings.months(12, month -> 80 * (month + 1), month -> 100 * (month + 1))));
        assertEquals(
                List.of(),
                texts(RATIO, TestReadings.months(12, month -> month == 5 ? 20 : 80, month -> month == 5 ? 4 : 100)));
        assertEquals(List.of(), texts(RATIO, TestReadings.months(12, month -> month == 5 ? 9 : 0, month -> 100)));
    }
}
