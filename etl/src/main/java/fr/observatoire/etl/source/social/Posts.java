package fr.observatoire.etl.source.social;

import fr.observatoire.etl.lake.FactRow;
import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One record is a post, with its figures from publication to the export. Reach counts distinct people, so that of
 * several posts cannot be added.
 */
final class Posts {

    private Posts() {}

    /**
     * Page Insights write the number of the page before that of the post: {@code 123_456}. In Meta Business Suite it is
     * {@code 456}.
     */
    static void insights(CheckedRecord record, FactRows out) {
        String id = record.text("Post ID");
        post(out, "facebook", "Facebook", record.date("Posted"), record.text("Type"))
                .text("post", id.substring(id.indexOf('_') + 1))
                .value("reach", record.number("Lifetime Post Total Reach"))
                .value("impressions", record.number("Lifetime Post Total Impressions"))
                .value("interactions", record.number("Lifetime Engaged Users"));
    }

    static void facebook(CheckedRecord record, FactRows out) {
        content(record, out, "facebook", "Facebook")
                .value("interactions", record.number("Reactions, comments and shares"));
    }

    static void instagram(CheckedRecord record, FactRows out) {
        content(record, out, "instagram", "Instagram")
                .value("interactions", sum(record, "Likes", "Comments", "Shares", "Saves"));
    }

    private static FactRow content(CheckedRecord record, FactRows out, String network, String label) {
        return post(out, network, label, record.date("Publish time"), record.text("Post type"))
                .text("post", record.text("Post ID"))
                .value("reach", record.number("Reach"))
                .value("impressions", record.number("Impressions"));
    }

    private static FactRow post(FactRows out, String network, String label, LocalDate day, String kind) {
        return out.figure("social_post")
                .date(day)
                .member("network", network, label)
                .text("kind", kind);
    }

    /** Null when nothing was measured. */
    private static Double sum(CheckedRecord record, String... columns) {
        return Stream.of(columns)
                .map(record::number)
                .filter(Objects::nonNull)
                .reduce(Double::sum)
                .orElse(null);
    }
}
