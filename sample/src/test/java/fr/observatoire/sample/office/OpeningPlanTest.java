package fr.observatoire.sample.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.sample.office.OpeningPlan.Opening;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningPlanTest {

    private record OneFigure(BigDecimal value) implements YearlyFigures {

        @Override
        public List<Measure> measures() {
            return List.of();
        }

        @Override
        public YearlyFigure of(String indicator, int year) {
            return new YearlyFigure(value, "normal");
        }
    }

    private static List<Opening> plan(int year, BigDecimal figure) {
        SampleOffice office = new SampleOffice(
                "an-office", "An office", true, List.of("Here"), List.of(), new OneFigure(figure), Path.of("."));
        return OpeningPlan.of(new OfficeYear(office, new YearCalendar(year), 1));
    }

    private static double days(List<Opening> plan) {
        return plan.stream().mapToDouble(Opening::fraction).sum();
    }

    @ParameterizedTest
    @CsvSource({"2018, 217", "2019, 217", "2020, 115.5"})
    void theRuleAndSomeCoursesGiveTheFigureOfTheYear(int year, BigDecimal figure) {
        List<Opening> plan = plan(year, figure);
        assertEquals(figure.doubleValue(), days(plan));
        long courses =
                plan.stream().filter(day -> "formation".equals(day.reason())).count();
        assertTrue(courses >= 1 && courses <= 16, courses + " days with a course");
    }

    @Test
    void everyYearHasAPlanThatIsShutOnSundays() {
        IntStream.range(2000, 2049).forEach(year -> {
            List<Opening> plan = plan(year, null);
            assertTrue(days(plan) > 90 && days(plan) < 230, year + ": " + days(plan));
            assertTrue(plan.stream()
                    .filter(day -> day.date().getDayOfWeek() == DayOfWeek.SUNDAY)
                    .allMatch(Opening::closed));
        });
    }
}
