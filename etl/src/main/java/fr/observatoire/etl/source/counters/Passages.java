package fr.observatoire.etl.source.counters;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One record is an interval of one channel of a counter; the passages of a day are the sum of its intervals. */
final class Passages implements Conformer {

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        put(out, record.date("day"), record.text("counter_id"), record.text("channel_id"), record.number("count"));
    }

    /** @param passages null when the counter did not measure */
    static void put(FactRows out, LocalDate day, String counter, String channel, Double passages) {
        out.figure("passage")
                .date(day)
                .member(Slug.of(counter), counter)
                .category(Slug.of(channel))
                .value("passages", passages);
    }

    /** The total of a day among the hours would count everybody twice. */
    @Override
    public void review(List<CheckedRecord> records, Consumer<Text> warnings) {
        Map<List<String>, TreeMap<OffsetDateTime, OffsetDateTime>> intervals = new HashMap<>();
        for (CheckedRecord record : records) {
            intervals
                    .computeIfAbsent(
                            List.of(record.text("counter_id"), record.text("channel_id")), key -> new TreeMap<>())
                    .merge(instant(record, "start_datetime"), instant(record, "end_datetime"), Passages::later);
        }
        long overlaps =
                intervals.values().stream().mapToLong(Passages::overlaps).sum();
        if (overlaps > 0) {
            warnings.accept(EtlTexts.text(overlaps == 1 ? "counters.overlap_one" : "counters.overlap_many", overlaps));
        }
    }

    private static long overlaps(TreeMap<OffsetDateTime, OffsetDateTime> intervals) {
        long overlaps = 0;
        OffsetDateTime end = OffsetDateTime.MIN;
        for (Map.Entry<OffsetDateTime, OffsetDateTime> interval : intervals.entrySet()) {
            overlaps += interval.getKey().isBefore(end) ? 1 : 0;
            end = later(end, interval.getValue());
        }
        return overlaps;
    }

    private static OffsetDateTime later(OffsetDateTime one, OffsetDateTime other) {
        return one.isAfter(other) ? one : other;
    }

    private static OffsetDateTime instant(CheckedRecord record, String field) {
        return OffsetDateTime.parse(record.text(field).strip());
    }
}
