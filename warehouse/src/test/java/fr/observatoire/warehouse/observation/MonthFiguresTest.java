package fr.observatoire.warehouse.observation;

import static fr.observatoire.warehouse.observation.Coverage.Extent.PART;
import static fr.observatoire.warehouse.observation.Coverage.Extent.WHOLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.observation.MonthFigures.Note;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Figures that are only known by month, beside a log that begins on 1 July 2019. */
class MonthFiguresTest {

    private static final LocalDate KNOWN = LocalDate.of(2019, 12, 15);

    private static final Coverage LOG = Coverage.of(List.of(new Coverage.Resource(
            Grain.DAY, List.of(new DateRange(LocalDate.of(2019, 7, 1), LocalDate.of(2019, 11, 30))), KNOWN)));

    private static MonthFigures noted(int... months) {
        Map<LocalDate, Note> notes = IntStream.of(months)
                .boxed()
                .collect(Collectors.toMap(month -> LocalDate.of(2019, month, 1), month -> new Note(month, KNOWN)));
        return new MonthFigures(notes, LOG);
    }

    @Test
    @DisplayName("A month that the log counts is counted a second time")
    void theDaysRule() {
        MonthFigures figures = noted(6, 7);
        assertEquals(106, figures.sum(Period.parse("2019"), 100.0));
        assertEquals(100, figures.sum(Period.parse("2019-07"), 100.0));
        assertEquals(Set.of(LocalDate.of(2019, 7, 1)), figures.besideRows().keySet());
        assertFalse(figures.meet(Period.parse("2019-07")));
    }

    @Test
    @DisplayName("A year of which months are missing is shown as whole")
    void aYearIsWholeWithItsTwelveMonths() {
        assertEquals(WHOLE, noted(1, 2, 3).extent(Period.parse("2019-Q1"), false));
        assertEquals(PART, noted(1, 3).extent(Period.parse("2019-Q1"), false));
        assertEquals(PART, noted(1, 2, 3, 4, 5, 6, 12).extent(Period.parse("2019"), false));
    }

    @Test
    @DisplayName("A month is spread over its days, or a season that cuts it shows a part as the whole")
    void knowsNothingOfAPartOfAMonth() {
        MonthFigures figures = noted(5, 6);
        for (String cut : List.of("2019-06-03", "2019-W23")) {
            assertTrue(figures.meet(Period.parse(cut)) && figures.areCutBy(Period.parse(cut)), cut);
        }
        assertTrue(figures.areCutBy(Period.season(2019, "high", LocalDate.of(2019, 5, 15), LocalDate.of(2019, 9, 15))));
        assertFalse(figures.areCutBy(Period.parse("2019-Q2")));
    }

    @Test
    @DisplayName("A month that was noted before its end is compared as if it had ended")
    void aMonthThatRunsIsKnownInPart() {
        MonthFigures figures = noted(6, 12);
        assertEquals(PART, figures.extent(Period.parse("2019-12"), false));
        assertEquals(LocalDate.of(2019, 11, 30), figures.last());
        assertEquals(LocalDate.of(2019, 6, 1), figures.first());
    }
}
