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

/**
 * What was announced, by indicator and day.
 *
 * @param page which part it is, absent for the whole
 */
public record ProjectionsResponse(String snapshot, List<Row> rows, @JsonInclude(Include.NON_NULL) Page.Part page)
        implements Table.Source, Page.Paged {

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
                .titled(Words.both("table.projections"));
    }
}
