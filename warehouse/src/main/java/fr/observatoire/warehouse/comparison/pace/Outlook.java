package fr.observatoire.warehouse.comparison.pace;

import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.covid.model.Interval;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.List;

/**
 * The months to come.
 *
 * @param pace where the running year stands: what the months of this year add up to is its projection
 * @param season that was asked for, this one if it runs, else the next; null for the next twelve months
 * @param verdict {@code REFUSED} leaves the months out
 * @param reasons why it is refused (one) or fragile
 * @param months in order, the first one may have begun
 * @param relativeError of the method tried on the past, over that of the same month of the year before; null when it
 *     cannot be tried
 * @param total of all months, and of what a season has counted before them; null when refused
 */
public record Outlook(
        Pace pace,
        Period season,
        Verdict verdict,
        List<PaceReason> reasons,
        List<Month> months,
        Double relativeError,
        Figures total) {

    public Outlook {
        reasons = List.copyOf(reasons);
        months = List.copyOf(months);
    }

    /** Where the method comes from. */
    public Text citation() {
        return Texts.WAREHOUSE.text("outlook.citation");
    }

    /** Without any month. */
    public static Outlook refused(Pace pace, Period season, PaceReason reason) {
        return new Outlook(pace, season, Verdict.REFUSED, List.of(reason), List.of(), null, null);
    }

    /** @param closed nothing was counted and no day of opening is planned */
    public record Month(Period period, boolean closed, Figures figures) {}

    /**
     * What is expected of a period as a whole.
     *
     * @param toDate counted in it already, and part of the other figures
     * @param median half of such periods end below it
     * @param intervals at 80 and 95 %
     * @param naive the same period of the year before; null when unknown
     */
    public record Figures(double toDate, double median, List<Interval> intervals, Double naive) {

        /** @param rest expected after what is counted */
        public static Figures of(double toDate, FlowOutlook.Expected rest, Double naive) {
            return new Figures(
                    toDate,
                    toDate + rest.median(),
                    rest.intervals().stream()
                            .map(interval -> interval.plus(toDate))
                            .toList(),
                    naive);
        }
    }
}
