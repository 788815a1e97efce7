package fr.observatoire.sample.office;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The outings of the mobile office: summer days, mostly of July and August, at one stop after the other. */
public final class Outings {

    private static final Pattern SUMMER = new Pattern(
            new double[] {0, 0, 0, 0, 0, 0.4, 1.6, 1.8, 0.5, 0, 0, 0},
            new double[] {0.4, 1, 1, 1.1, 1, 1, 0.9},
            1.2,
            0.5);

    /** One outing and its visitors. */
    public record Outing(LocalDate date, SampleOffice.Stop stop, int visitors) {}

    private Outings() {}

    public static List<Outing> of(OfficeYear year) {
        Draw draw = year.draw("outings");
        double[] weights = Allocation.blurred(SUMMER.weights(year.calendar(), draw), 0.9, draw);
        List<Integer> days = bestDays(year, weights);
        int[] visitors = Allocation.share(
                year.count("visitors-off-site"),
                Allocation.blurred(days.stream().mapToDouble(i -> weights[i]).toArray(), 0.5, draw));
        List<SampleOffice.Stop> stops = draw.shuffled(year.office().stops());
        List<Outing> outings = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate date = year.calendar().days().get(days.get(i));
            outings.add(new Outing(date, stops.get(i % stops.size()), visitors[i]));
        }
        return outings;
    }

    private static List<Integer> bestDays(OfficeYear year, double[] weights) {
        return IntStream.range(0, weights.length)
                .filter(i -> isSummer(year.calendar().days().get(i)))
                .boxed()
                .sorted((a, b) -> Double.compare(weights[b], weights[a]))
                .limit(year.count("mobile-office-days"))
                .sorted()
                .toList();
    }

    private static boolean isSummer(LocalDate day) {
        return day.getMonthValue() >= Month.JUNE.getValue() && day.getMonthValue() <= Month.SEPTEMBER.getValue();
    }
}
