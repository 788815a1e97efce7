package fr.observatoire.warehouse.comparison.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.comparison.pace.FlowOutlook.Expected;
import fr.observatoire.warehouse.comparison.pace.FlowOutlook.Parts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A council reads months to come beside the projected end of the year: the two must be one, and the intervals must hold. */
class FlowOutlookTest {

    private static final Logger LOG = Logger.getLogger(FlowOutlookTest.class.getName());
    private static final int MONTHS = 12;
    private static final int KNOWN_YEARS = 4;

    private static FlowOutlook outlook(List<PaceYear> years) {
        PaceYear running = years.get(3);
        return new FlowOutlook(running, new PaceYear(2026, running.parts()), years.subList(0, 3));
    }

    private static Set<Integer> indices(int from, int to) {
        return IntStream.range(from, to).boxed().collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 6})
    void theRestOfTheYearAddsUpToTheProjectionAndHasItsIntervals(int month) {
        FlowProjection projection = PaceYears.projection(month, true);
        List<PaceYear> years = PaceYears.cutAfter(month, true);
        FlowOutlook outlook = outlook(years);
        double sum = indices(month, MONTHS).stream()
                .mapToDouble(at -> outlook.over(new Parts(Set.of(at), Set.of())).median())
                .sum();
        double toDate = years.get(3).toDate();
        assertEquals(projection.total() - toDate, sum, 1e-9);
        Expected rest = outlook.over(new Parts(indices(month, MONTHS), Set.of()));
        for (int level = 0; level < 2; level++) {
            assertEquals(
                    projection.intervals().get(level).lower(),
                    rest.intervals().get(level).lower() + toDate,
                    1e-9);
            assertEquals(
                    projection.intervals().get(level).upper(),
                    rest.intervals().get(level).upper() + toDate,
                    1e-9);
        }
    }

    @Test
    void aMonthThatIsNeverOpenHasNobody() {
        List<PaceYear> years = PaceYears.cutAfter(6, true).stream()
                .map(year -> new PaceYear(
                        year.year(),
                        IntStream.range(0, MONTHS)
                                .mapToObj(at -> at == 11
                                        ? new PaceYear.Part(false, 0, 0)
                                        : year.parts().get(at))
                                .toList()))
                .toList();
        assertEquals(0, outlook(years).over(new Parts(Set.of(11), Set.of())).median());
    }

    /** Real series that are in every R: each year from the fifth on, after 3, 6, 9 and 12 months, the twelve months to come. */
    @ParameterizedTest
    @CsvSource({"AirPassengers", "UKDriverDeaths", "USAccDeaths", "ldeaths"})
    void theIntervalsHoldWhatCame(String series) {
        List<PaceYear> years = years(series);
        Count months = new Count();
        Count totals = new Count();
        for (int elapsed : List.of(3, 6, 9, 12)) {
            for (int at = Math.min(KNOWN_YEARS, years.size() - 2); at + 1 < years.size(); at++) {
                List<PaceYear> clean = cut(years.subList(Math.max(0, at - 10), at), elapsed);
                PaceYear running = cut(years.subList(at, at + 1), elapsed).get(0);
                PaceYear next = cut(years.subList(at + 1, at + 2), elapsed).get(0);
                FlowOutlook outlook = new FlowOutlook(running, next, clean);
                for (int month = 0; month < MONTHS; month++) {
                    boolean rest = month >= elapsed;
                    Set<Integer> one = Set.of(month);
                    months.add(
                            outlook.over(rest ? new Parts(one, Set.of()) : new Parts(Set.of(), one)),
                            (rest ? running : next).parts().get(month).value());
                }
                totals.add(
                        outlook.over(new Parts(indices(elapsed, MONTHS), indices(0, elapsed))),
                        running.rest() + next.toDate());
            }
        }
        LOG.info(series + ", months " + months + ", twelve months " + totals);
        assertTrue(months.share(1) >= .9 && totals.share(1) >= .9, series + ": " + months + ", " + totals);
    }

    private static final class Count {

        private int all;
        private final int[] held = new int[2];

        void add(Expected expected, double came) {
            all++;
            for (int level = 0; level < 2; level++) {
                Interval interval = expected.intervals().get(level);
                held[level] += interval.contains(came) ? 1 : 0;
            }
        }

        double share(int level) {
            return (double) held[level] / all;
        }

        @Override
        public String toString() {
            return "%.3f/%.3f of %d".formatted(share(0), share(1), all);
        }
    }

    private static List<PaceYear> cut(List<PaceYear> years, int elapsed) {
        return years.stream()
                .map(year -> new PaceYear(
                        year.year(),
                        IntStream.range(0, MONTHS)
                                .mapToObj(at -> new PaceYear.Part(
                                        at < elapsed, year.parts().get(at).value(), 1))
                                .toList()))
                .toList();
    }

    private static List<PaceYear> years(String series) {
        List<PaceYear> years = new ArrayList<>();
        List<PaceYear.Part> parts = new ArrayList<>();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                FlowOutlookTest.class.getResourceAsStream("/comparison/datasets.csv"), StandardCharsets.UTF_8))) {
            for (String line :
                    file.lines().filter(each -> each.startsWith(series + ",")).toList()) {
                String[] cells = line.split(",");
                parts.add(new PaceYear.Part(false, Double.parseDouble(cells[2]), 1));
                if (parts.size() == MONTHS) {
                    years.add(new PaceYear(Integer.parseInt(cells[1].substring(0, 4)), parts));
                    parts.clear();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return years;
    }
}
