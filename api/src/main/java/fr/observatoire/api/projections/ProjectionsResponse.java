package fr.observatoire.api.projections;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.journal.Announced;
import fr.observatoire.warehouse.read.Announcement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was announced, by indicator and day.
 *
 * @param kept how often the intervals held, over the rows of all pages
 * @param note what the announcements leave out; null when nothing
 * @param page which part it is, absent for the whole
 */
public record ProjectionsResponse(
        String snapshot,
        Kept kept,
        @Nullable String note,
        List<Row> rows,
        @JsonInclude(Include.NON_NULL) Page.Part page)
        implements Table.Source, Page.Paged {

    private static final int HUNDRED = 100;

    /**
     * How often the intervals held what came. A year announced each week counts each time: these are no independent
     * trials.
     *
     * @param settled announcements with an interval whose year is over and known
     * @param years of an indicator that they are about
     * @param held80 share of them whose 80 % interval held the outcome, a ratio; null without any
     */
    public record Kept(int settled, int years, Double held80, Double held95) {

        static Kept of(List<Row> rows) {
            List<Row> settled =
                    rows.stream().filter(row -> row.held80() != null).toList();
            int years = (int) settled.stream()
                    .map(row -> row.indicator() + " " + row.year())
                    .distinct()
                    .count();
            return new Kept(settled.size(), years, share(settled, Row::held80), share(settled, Row::held95));
        }

        private static Double share(List<Row> settled, Predicate<Row> held) {
            return settled.isEmpty()
                    ? null
                    : Double.valueOf((double) settled.stream().filter(held).count() / settled.size());
        }
    }

    /**
     * One announcement.
     *
     * @param announcedIn the snapshot that announced it
     * @param asOf last day that it knew
     * @param outcome the year's result; null until the year is over and known as a whole
     * @param held80 whether the 80 % interval held the outcome; null without one
     */
    public record Row(
            String indicator,
            int year,
            String announcedIn,
            LocalDate asOf,
            String verdict,
            double toDate,
            double shareNormallyReached,
            double total,
            Double lower80,
            Double upper80,
            Double lower95,
            Double upper95,
            Double targetThreshold,
            Double probability,
            Double outcome,
            Boolean held80,
            Boolean held95) {

        static Row of(Announcement announced, Double outcome) {
            Announced told = announced.told();
            return new Row(
                    told.indicator(),
                    told.asOf().getYear(),
                    announced.snapshot(),
                    told.asOf(),
                    told.verdict(),
                    told.toDate(),
                    told.share(),
                    told.total(),
                    told.lower80(),
                    told.upper80(),
                    told.lower95(),
                    told.upper95(),
                    told.target(),
                    told.probability(),
                    outcome,
                    held(told.lower80(), told.upper80(), outcome),
                    held(told.lower95(), told.upper95(), outcome));
        }

        private static Boolean held(Double lower, Double upper, Double outcome) {
            return lower == null || outcome == null ? null : Boolean.valueOf(lower <= outcome && outcome <= upper);
        }
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .after("snapshot", snapshot)
                .key("indicator")
                .key("announced_in")
                .time("year")
                .measure("total", null)
                .measure("outcome", null)
                .titled(Words.both("table.projections"))
                .remark("settled", String.valueOf(kept.settled()))
                .remark("held80", percent(kept.held80()), "%")
                .remark("held95", percent(kept.held95()), "%")
                .remark("note", note);
    }

    private static Double percent(Double ratio) {
        return ratio == null ? null : Double.valueOf(HUNDRED * ratio);
    }
}
