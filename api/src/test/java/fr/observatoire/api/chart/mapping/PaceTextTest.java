package fr.observatoire.api.chart.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.api.chart.draw.Samples;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Attainment;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.Pace;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.comparison.pace.Projection;
import fr.observatoire.warehouse.comparison.pace.YearToDate;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.target.TypedTarget;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a director reads aloud: each figure of the sentence is rounded as the projection deserves, and none is untrue. */
class PaceTextTest {

    private static final Indicator VISITORS = Samples.indicator("visitors-on-site");

    /** A projection with the figures that a sentence is about. */
    private record Told(double share, double ahead, double total, List<Interval> intervals, double chance)
            implements Projection {

        @Override
        public OptionalDouble pace() {
            return OptionalDouble.of(ahead);
        }

        @Override
        public double probability(double target) {
            return chance;
        }
    }

    private static final List<Interval> INTERVALS =
            List.of(new Interval(80, 3394.2, 4056.4), new Interval(95, 3172, 4379));

    private static String told(
            String lang, LocalDate day, double toDate, Projection projection, PaceReason... fragile) {
        AttainmentRow attainment = Attainment.of(
                VISITORS,
                new TypedTarget(TargetRule.AT_LEAST, 3600., null, null, null, "3600"),
                Observation.of(Period.year(day.getYear()), toDate),
                null,
                new Attainment.Circumstances(3, day, false));
        Pace pace = new Pace(
                VISITORS.code(),
                day.getYear(),
                day,
                fragile.length == 0 ? Verdict.OK : Verdict.FRAGILE,
                List.of(fragile),
                toDate,
                projection,
                List.of(2022, 2023, 2024),
                List.of(),
                attainment);
        LocalDate passed = toDate >= 3600 ? LocalDate.of(day.getYear(), 11, 18) : null;
        return PaceText.explanation(Samples.setting(lang), VISITORS, new YearToDate(pace, List.of(), passed));
    }

    @Test
    void theSentencesOfAYearThatRuns() {
        Projection year = new Told(.3215038, 1.084753649, 3703.3698, INTERVALS, .675);
        LocalDate day = LocalDate.of(2025, 6, 30);
        assertEquals(
                "Au 30 juin, une année normale en est à 32\u00A0% (avec les jours d’ouverture de cette année)."
                        + " 1\u202F216 visiteurs\u00A0: 8\u00A0% au-dessus du rythme normal."
                        + " Fin d’année projetée\u00A0: 3\u202F700, entre 3\u202F390 et 4\u202F060 huit fois sur dix."
                        + " Chances d’atteindre 3\u202F600\u00A0: environ deux sur trois.",
                told("fr", day, 1216, year));
        assertEquals(
                "By 30 June a normal year is at 32% (with this year’s days of opening)."
                        + " 1,216 visitors: 8% above the normal pace."
                        + " Projected end of the year: 3,700, between 3,390 and 4,060 eight times out of ten."
                        + " Chances of reaching 3,600: about two in three.",
                told("en", day, 1216, year));
    }

    @ParameterizedTest
    @CsvSource({
        "0, nulles",
        ".01, presque nulles",
        ".1, environ une sur dix",
        ".27, environ une sur quatre",
        ".5, environ une sur deux",
        ".66, environ deux sur trois",
        ".88, environ neuf sur dix",
        ".99, presque certaines"
    })
    void oddsAreWords(double chance, String words) {
        String said = told("fr", LocalDate.of(2025, 8, 1), 1216, new Told(.4, 1, 3703, INTERVALS, chance));
        assertEquals("Chances d’atteindre 3\u202F600\u00A0: " + words + ".", said.substring(said.indexOf("Chances")));
    }

    /** 4 004 visitors are counted: "environ 4 000" would promise fewer than there are. */
    @Test
    void nothingIsRoundedBelowWhatIsCounted() {
        String said = told(
                "fr",
                LocalDate.of(2025, 11, 28),
                4004,
                new Told(.99, .995, 4004.3, List.of(new Interval(80, 4004.1, 4012)), 1));
        assertEquals(
                "Au 28 novembre, une année normale en est à 99\u00A0% (avec les jours d’ouverture de cette année)."
                        + " 4\u202F004 visiteurs\u00A0: le rythme normal."
                        + " Fin d’année projetée\u00A0: 4\u202F004, entre 4\u202F004 et 4\u202F010 huit fois sur dix."
                        + " Objectif de 3\u202F600 atteint le 18 novembre.",
                said);
    }

    @Test
    void aFragileProjectionSaysWhyAndEasterIsNamedInItsWeeks() {
        Projection year = new Told(.04, .9, 3703, INTERVALS, .5);
        String spring = told("fr", LocalDate.of(2025, 4, 10), 120, year, PaceReason.SMALL_SHARE);
        assertEquals(
                "Projection fragile. Moins d’un vingtième d’une année normale est passé. À cette date, Pâques passé ou à"
                        + " venir déplace la part d’une année normale de plusieurs points.",
                spring.substring(spring.indexOf("Projection fragile")));
        String summer = told("fr", LocalDate.of(2025, 6, 11), 120, year);
        assertEquals(-1, summer.indexOf("Pâques"));
    }

    /** Where a past year is known by month only, what is due ends earlier than the result: the two are not divided. */
    @Test
    void theShareOfWhatIsDueIsThatOfItsOwnDay() {
        AttainmentRow row = Attainment.of(
                        VISITORS,
                        new TypedTarget(TargetRule.AT_LEAST, 3600., null, null, null, "3600"),
                        Observation.of(Period.year(2025), 1500),
                        null,
                        new Attainment.Circumstances(3, LocalDate.of(2025, 7, 20), false))
                .expecting(new AttainmentRow.Expectation(LocalDate.of(2025, 6, 30), 1216, 1160, 3700, .6));
        assertEquals(
                "en bonne voie, 105\u00A0% de l’attendu au 30 juin",
                Samples.setting("fr").verdict(row));
        assertEquals(
                "on track, 105% of what is due by 30 June",
                Samples.setting("en").verdict(row));
    }
}
