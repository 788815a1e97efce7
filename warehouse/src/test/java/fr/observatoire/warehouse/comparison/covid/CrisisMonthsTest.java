package fr.observatoire.warehouse.comparison.covid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Crisis;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which months are months of crisis, with the dates of the catalogue. */
class CrisisMonthsTest {

    private final CrisisMonths covid =
            new CrisisMonths(Catalog.withSample(null).calendar().crises());

    private List<Integer> months(int year) {
        return covid.of(year).stream().map(YearMonth::getMonthValue).toList();
    }

    /**
     * One day of closure is enough: March has 15, and October the last two. June has its reopening on 21 days of 30. The
     * summer between is none.
     */
    @Test
    void aMonthWithADayOfClosureIsAMonthOfCrisis() {
        assertEquals(List.of(3, 4, 5, 6, 10, 11, 12), months(2020));
        assertEquals(List.of(1, 2, 3, 4, 5, 6), months(2021));
        assertEquals(List.of(1), months(2022));
        assertEquals(List.of(), months(2023));
        assertTrue(covid.hit(YearMonth.of(2020, 10)));
        assertFalse(covid.hit(YearMonth.of(2020, 9)));
        assertEquals(List.of(), months(2019));
    }

    /** Nothing is learnt from the summer of 2020, nor from 2020 for 2021: both years are forecast from before March. */
    @Test
    void theForecastOfBothYearsStartsInMarch2020() {
        assertEquals(Optional.of(YearMonth.of(2020, 3)), covid.start(2020));
        assertEquals(Optional.of(YearMonth.of(2020, 3)), covid.start(2021));
        assertEquals(Optional.of(YearMonth.of(2020, 3)), covid.start(2022));
        assertEquals(Optional.empty(), covid.start(2019));
        assertEquals(Optional.empty(), covid.start(2023));
    }

    /** A model of a later crisis would take the autumn of 2020 and the passes of 2021 for what is usual. */
    @Test
    void nothingIsLearntFromADayOfAnyKind() {
        assertTrue(covid.touch(YearMonth.of(2020, 7)));
        assertTrue(covid.touch(YearMonth.of(2021, 10)));
        assertTrue(covid.touch(YearMonth.of(2022, 3)));
        assertFalse(covid.touch(YearMonth.of(2020, 2)));
        assertFalse(covid.touch(YearMonth.of(2022, 4)));
    }

    @Test
    void monthsAreNamedAsASentenceNamesThem() {
        List<YearMonth> months =
                List.of(YearMonth.of(2019, 12), YearMonth.of(2020, 3), YearMonth.of(2020, 6), YearMonth.of(2020, 7));
        assertEquals(
                "décembre 2019 et mars et juin à juillet 2020",
                CrisisMonths.names(months).fr());
        List<YearMonth> three = List.of(YearMonth.of(2020, 3), YearMonth.of(2020, 6), YearMonth.of(2020, 10));
        assertEquals("Mars, juin et octobre 2020", CrisisMonths.words(three).fr());
        assertEquals("March, June and October 2020", CrisisMonths.words(three).en());
    }

    @Test
    void bothEndsAreInclusive() {
        CrisisMonths oneDay = crisis(LocalDate.of(2020, 6, 1), LocalDate.of(2020, 6, 1));
        assertEquals(List.of(YearMonth.of(2020, 6)), oneDay.of(2020));
        CrisisMonths twoEnds = crisis(LocalDate.of(2019, 12, 31), LocalDate.of(2020, 2, 29));
        assertEquals(List.of(YearMonth.of(2020, 1), YearMonth.of(2020, 2)), twoEnds.of(2020));
        assertEquals(Optional.of(YearMonth.of(2019, 12)), twoEnds.start(2020));
    }

    private static CrisisMonths crisis(LocalDate from, LocalDate to) {
        return new CrisisMonths(List.of(new Crisis(
                null, "any", InputBuilder.COVID.label(), from, to, Crisis.Kind.CLOSURE, InputBuilder.COVID.source())));
    }
}
