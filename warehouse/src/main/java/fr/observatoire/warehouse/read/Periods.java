package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Calendar;
import fr.observatoire.warehouse.catalog.Season;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The periods of an office: those of the calendar, and its own seasons. */
final class Periods {

    private final Calendar calendar;
    private final String office;

    Periods(Calendar calendar, String office) {
        this.calendar = calendar;
        this.office = office;
    }

    /** The periods that have a day in the range, in order. */
    List<Period> covering(Grain grain, LocalDate from, LocalDate to) {
        return grain == Grain.SEASON ? seasons(from, to) : Period.covering(grain, from, to);
    }

    private List<Period> seasons(LocalDate from, LocalDate to) {
        return calendar.seasons(office).stream()
                .flatMap(season ->
                        IntStream.rangeClosed(from.getYear() - 1, to.getYear()).mapToObj(season::in))
                .filter(period -> period.meets(from, to))
                .sorted()
                .toList();
    }

    /** For each period the one to compare it with: the period before, or the same season of the year before. */
    List<Period> before(List<Period> periods) {
        List<Period> before = new ArrayList<>();
        for (Period period : periods) {
            before.add(
                    period.grain() == Grain.SEASON
                            ? seasonBefore(period)
                            : Period.containing(period.grain(), period.start().minusDays(1)));
        }
        return before;
    }

    private Period seasonBefore(Period period) {
        int year = period.start().getYear();
        Season season = calendar.seasons(office).stream()
                .filter(s -> s.in(year).code().equals(period.code()))
                .findFirst()
                .orElseThrow();
        return season.in(year - 1);
    }
}
