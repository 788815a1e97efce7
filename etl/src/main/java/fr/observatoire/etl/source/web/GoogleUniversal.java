package fr.observatoire.etl.source.web;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;

/**
 * One record is a day, a month or a year of a site. Its users are the distinct visitors of that period and cannot be
 * added; sessions can, and are only taken from days, so that they count once.
 */
final class GoogleUniversal implements Conformer {

    private static final MonthDay LAST_DAY = MonthDay.of(12, 31);

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        String kind = record.text("period");
        LocalDate first = record.date("date");
        String site = Slug.of(record.text("site"));
        if (kind.equals("part-of-month")) {
            return;
        }
        out.figure("web_period")
                .period(kind, first, lastDay(kind, first))
                .member("site", site, record.text("site"))
                .text("tool", Web.GOOGLE_UNIVERSAL)
                .value("visitors", record.number("users"));
        if (kind.equals("day")) {
            out.figure("web_day")
                    .date(first)
                    .member("site", site, record.text("site"))
                    .text("tool", Web.GOOGLE_UNIVERSAL)
                    .value("sessions", record.number("sessions"));
        }
    }

    private static LocalDate lastDay(String kind, LocalDate first) {
        return switch (kind) {
            case "month" -> first.with(TemporalAdjusters.lastDayOfMonth());
            case "year" -> first.with(LAST_DAY);
            default -> first;
        };
    }

    /** When the days above the totals are exactly one year, the users in the totals are those of the year. */
    @Override
    public List<CheckedRecord> total(CheckedRecord total, List<CheckedRecord> records, Consumer<Text> warnings) {
        compareSessions(total, records, warnings);
        if (total.number("users") == null || !exactlyOneYear(records)) {
            return List.of();
        }
        LocalDate newYear = records.get(0).date("date").withDayOfYear(1);
        return List.of(total.with("period", "year").with("date", newYear));
    }

    private static void compareSessions(CheckedRecord total, List<CheckedRecord> records, Consumer<Text> warnings) {
        Double stated = total.number("sessions");
        double sum = records.stream()
                .map(record -> record.number("sessions"))
                .mapToDouble(sessions -> sessions == null ? 0 : sessions)
                .sum();
        if (stated != null && stated != sum) {
            warnings.accept(EtlTexts.text("web.total", stated, sum));
        }
    }

    private static boolean exactlyOneYear(List<CheckedRecord> records) {
        if (records.isEmpty() || !records.get(0).text("period").equals("day")) {
            return false;
        }
        LocalDate first = records.get(0).date("date");
        boolean sameYear =
                records.stream().allMatch(record -> record.date("date").getYear() == first.getYear());
        return sameYear && records.size() == first.lengthOfYear();
    }

    /** For a month that is only partly in the export, the distinct count is unknown. */
    @Override
    public void review(List<CheckedRecord> records, Consumer<Text> warnings) {
        long parts = records.stream()
                .filter(record -> record.text("period").equals("part-of-month"))
                .count();
        if (parts > 0) {
            warnings.accept(EtlTexts.text("web.months_in_part", parts));
        }
    }
}
