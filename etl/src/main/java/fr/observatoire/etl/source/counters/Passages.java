package fr.observatoire.etl.source.counters;

import fr.observatoire.etl.lake.FactRow;
import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One record is an interval of one channel of a counter; the passages of a day are the sum of its intervals, or that of the
 * day itself where an export gives it.
 */
final class Passages implements Conformer {

    /** The whole of a day, and a part of one. */
    static final String DAY = "day";

    static final String PART = "part";

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        String kind = interval(record).isDay() ? DAY : PART;
        FactRow row = out.figure("passage").date(record.date("day")).text("period_kind", kind);
        put(row, record.text("counter"), record.text("channel_id"), record.number("count"));
    }

    /** @param passages null when the counter did not measure */
    static void put(FactRow row, String counter, String channel, Double passages) {
        row.member("counter", Slug.of(counter), counter)
                .text("direction", Slug.of(channel))
                .value("passages", passages);
    }

    private static Interval interval(CheckedRecord record) {
        return Interval.parse(record.text("start"), record.text("end"));
    }

    @Override
    public void review(List<CheckedRecord> records, Consumer<Text> warnings) {
        sayWhichCountOfADayStands(records, warnings);
        long overlaps =
                Stream.of(true, false).mapToLong(day -> overlaps(records, day)).sum();
        if (overlaps > 0) {
            warnings.accept(EtlTexts.text(overlaps == 1 ? "counters.overlap_one" : "counters.overlap_many", overlaps));
        }
    }

    /** The total of a day stands alone: among its hours it would count everybody twice. */
    private static void sayWhichCountOfADayStands(List<CheckedRecord> records, Consumer<Text> warnings) {
        Set<List<Object>> totals = new HashSet<>();
        Set<List<Object>> parts = new HashSet<>();
        records.forEach(record -> (interval(record).isDay() ? totals : parts).add(day(record)));
        totals.retainAll(parts);
        if (!totals.isEmpty()) {
            warnings.accept(
                    EtlTexts.text(totals.size() == 1 ? "counters.day_one" : "counters.day_many", totals.size()));
        }
    }

    private static List<Object> day(CheckedRecord record) {
        return List.of(record.text("counter"), record.text("channel_id"), record.date("day"));
    }

    private static long overlaps(List<CheckedRecord> records, boolean days) {
        Map<List<String>, TreeMap<ZonedDateTime, ZonedDateTime>> byChannel = new HashMap<>();
        for (CheckedRecord record : records) {
            Interval interval = interval(record);
            if (interval.isDay() == days) {
                byChannel
                        .computeIfAbsent(
                                List.of(record.text("counter"), record.text("channel_id")), key -> new TreeMap<>())
                        .merge(interval.start(), interval.end(), Passages::later);
            }
        }
        return byChannel.values().stream().mapToLong(Passages::overlaps).sum();
    }

    private static long overlaps(TreeMap<ZonedDateTime, ZonedDateTime> intervals) {
        long overlaps = 0;
        ZonedDateTime end = null;
        for (Map.Entry<ZonedDateTime, ZonedDateTime> interval : intervals.entrySet()) {
            overlaps += end != null && interval.getKey().isBefore(end) ? 1 : 0;
            end = end == null ? interval.getValue() : later(end, interval.getValue());
        }
        return overlaps;
    }

    private static ZonedDateTime later(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
