package fr.observatoire.warehouse.plausibility;

import static java.time.DayOfWeek.SATURDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which figures give a warning, and which do not. */
class PlausibilityTest {

    private static final PlausibilityRule UNUSUAL = new UnusualDay("visitors", null, 4, 50);
    private static final PlausibilityRule CELL = new UnusualDay("visitors", "origin", 4, 20);
    private static final PlausibilityRule COLUMN = new UnusualMonth("visitors", "origin", 4, 30);
    private static final PlausibilityRule ZERO = new DropToZero("visitors", 3, 30);
    private static final PlausibilityRule MEMBER = new OneMember("visitors", "origin", 0.95, 60);
    private static final PlausibilityRule REPEATED = new RepeatedYear("opening-days", 50);
    private static final PlausibilityRule RATIO = new RatioJump("requests", "visitors", 3, 30);

    private static final int SLIP = 365 + 195;

    private static List<String> texts(PlausibilityRule rule, Readings readings) {
        return rule.findings(readings).stream()
                .map(finding -> finding.text().typed())
                .toList();
    }

    @Test
    void aDayOfFourTimesTheDaysAroundItIsUnusual() {
        assertEquals(
                List.of("visitors : 72 le 20/02/2019, quand un tel jour en compte d’ordinaire 18"),
                texts(UNUSUAL, TestReadings.days(90, day -> day == 50 ? 72 : 18)));
    }

    @DisplayName(
            "A slipped key in one cell (300 for 30) is asked about, beside a whole day that is not ten times higher")
    @Test
    void aCellOfTenTimesItsPastIsUnusual() {
        TestReadings readings = TestReadings.days(3 * 365, day -> day == SLIP ? 345 : 75);
        readings.member("FR-64", TestReadings.FIRST, 3 * 365, day -> day == SLIP ? 300 : 30);
        readings.member("ES", TestReadings.FIRST, 3 * 365, day -> day % 9);
        assertEquals(
                List.of("visitors, « FR-64 » : 300 le 14/07/2020, quand un tel jour en compte d’ordinaire 30"),
                texts(CELL, readings));
    }

    @DisplayName("A total typed on a day has figures in many cells: it is one question, not one for each column")
    @Test
    void aTotalOnADayIsOneFinding() {
        TestReadings readings = TestReadings.days(3 * 365, day -> day == SLIP ? 4000 : 40);
        readings.member("FR-64", TestReadings.FIRST, 3 * 365, day -> day == SLIP ? 3000 : 30);
        readings.member("ES", TestReadings.FIRST, 3 * 365, day -> day == SLIP ? 1000 : 10);
        assertEquals(
                List.of("visitors : 4000 le 14/07/2020, quand un tel jour en compte d’ordinaire 40"),
                texts(CELL, readings));
    }

    @DisplayName("What comes each year or each week is usual: the market day, the fair of July, a coach on a Friday")
    @Test
    void peaksThatComeAgainAreUsual() {
        LocalDate first = TestReadings.FIRST;
        TestReadings readings = TestReadings.days(0, day -> 0);
        readings.member(
                "FR-64",
                first,
                4 * 365,
                day -> first.plusDays(day).getMonthValue() == 7
                                && Math.abs(first.plusDays(day).getDayOfMonth() - 14) < 3
                        ? 130
                        : 30);
        readings.member("FR-40", first, 4 * 365, day -> first.plusDays(day).getDayOfWeek() == SATURDAY ? 90 : 20);
        readings.member("ES", first, 4 * 365, day -> day % 35 == 3 ? 48 : 0);
        assertEquals(List.of(), texts(CELL, readings));
    }

    @DisplayName("Two columns that changed places are asked about, both: the sum of the day is right and says nothing")
    @Test
    void columnsThatChangedPlacesAreUnusual() {
        TestReadings readings = new TestReadings();
        readings.member("ES", TestReadings.FIRST, 4 * 365, day -> inSummer(day, 2021) ? 20 : 1);
        readings.member("FR-64", TestReadings.FIRST, 4 * 365, day -> inSummer(day, 2021) ? 1 : 20);
        readings.member("GB", TestReadings.FIRST, 4 * 365, day -> 5);
        assertEquals(
                List.of(
                        "visitors, « ES » : 1840 (juin 2021 – août 2021), quand les autres années en donneraient 92 ;"
                                + " la colonne est-elle à sa place ?",
                        "visitors, « FR-64 » : 92 (juin 2021 – août 2021), quand les autres années en donneraient 1840 ;"
                                + " la colonne est-elle à sa place ?"),
                texts(COLUMN, readings));
    }

    @DisplayName("A small column is compared by the year: no month of it has enough to tell")
    @Test
    void aSmallColumnIsComparedByYear() {
        TestReadings readings = new TestReadings();
        readings.member("ES", TestReadings.FIRST, 4 * 365, day -> year(day) == 2021 || day % 5 > 0 ? 0 : 1);
        assertEquals(1, texts(COLUMN, readings).size());
    }

    @DisplayName("A month that has begun, a closed month and a year of a third less are no column in the wrong place")
    @Test
    void fewerDaysAreNoFall() {
        TestReadings readings = new TestReadings();
        readings.member("FR-64", TestReadings.FIRST, 3 * 365 + 3, day -> year(day) == 2020 ? 14 : 20);
        readings.member("GB", TestReadings.FIRST, 100, day -> 20);
        readings.member("GB", TestReadings.FIRST.plusDays(150), 2 * 365, day -> 20);
        assertEquals(List.of(), texts(COLUMN, readings));
    }

    @DisplayName("Of two years neither is asked about: one other year does not tell which of the two is wrong")
    @Test
    void twoYearsTellNothing() {
        TestReadings readings = new TestReadings();
        readings.member("FR-64", TestReadings.FIRST, 2 * 365, day -> year(day) == 2020 ? 2 : 20);
        assertEquals(List.of(), texts(COLUMN, readings));
    }

    private static int year(int day) {
        return TestReadings.FIRST.plusDays(day).getYear();
    }

    private static boolean inSummer(int day, int year) {
        int month = TestReadings.FIRST.plusDays(day).getMonthValue();
        return year(day) == year && month >= 6 && month <= 8;
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

    /** A table of a date and a count would be asked about every month. */
    @Test
    void anOriginThatNobodyAskedForIsNoDefaultValue() {
        assertEquals(List.of(), texts(MEMBER, new TestReadings().leader(0, "unknown", 806, 806)));
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

    @DisplayName("As many days of opening in two years are asked about once, whatever is compared with them")
    @Test
    void theSameTotalOfTwoYearsIsAskedAbout() {
        List<Finding> found =
                REPEATED.findings(TestReadings.days(3 * 365 + 1, day -> day <= 730 ? day % 365 % 5 / 4 : 1));
        assertEquals(
                List.of("opening-days : 73 chaque année (2019, 2020) ; compté, ou repris du calendrier prévu ?"),
                found.stream().map(finding -> finding.text().typed()).toList());
        assertEquals(
                "opening-days: 73 in each year (2019, 2020); counted, or taken from the planned calendar?",
                found.get(0).text().en());
        assertEquals(LocalDate.of(2019, 1, 1), found.get(0).from());
        assertEquals(LocalDate.of(2020, 12, 31), found.get(0).to());
    }

    @DisplayName("A calendar that goes on is the same question, which was answered: its dates, and so its id, stay")
    @Test
    void oneMoreEqualYearIsNoNewQuestion() {
        Finding two = REPEATED.findings(TestReadings.days(730, day -> day % 365 < 100 ? 1 : 0))
                .get(0);
        Finding three = REPEATED.findings(
                        TestReadings.days(1096, day -> (day >= 730 ? day - 1 : day) % 365 < 100 ? 1 : 0))
                .get(0);
        assertEquals(two.from(), three.from());
        assertEquals(two.to(), three.to());
        assertEquals(two.value(), three.value());
        assertEquals(
                "opening-days: 100 in each year (2019, 2020, 2021); counted, or taken from the planned calendar?",
                three.text().en());
    }

    @DisplayName("Years apart, years known in part and years with hardly any day are equal by chance")
    @Test
    void yearsThatAreEqualByChanceAreNotAskedAbout() {
        assertEquals(
                List.of(), texts(REPEATED, TestReadings.days(3 * 365 + 1, day -> day >= 365 && day < 731 ? 1 : 0.5)));
        assertEquals(List.of(), texts(REPEATED, TestReadings.days(365 + 300, day -> day < 300 || day >= 365 ? 1 : 0)));
        assertEquals(List.of(), texts(REPEATED, TestReadings.days(2 * 365, day -> day % 365 < 40 ? 1 : 0)));
        assertEquals(List.of(), texts(REPEATED, TestReadings.days(0, day -> 1)));
    }
}
