package fr.observatoire.etl.source.web;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.function.Consumer;

/**
 * One record is a month of a site, as a colleague noted it. Its visitors are distinct within the month; its sessions
 * belong to no day and are not used, like those of all periods longer than a day.
 */
final class ManualMonths implements Conformer {

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        LocalDate month = record.date("mois");
        out.figure("web_period")
                .period("month", month, month.with(TemporalAdjusters.lastDayOfMonth()))
                .member("site", Slug.of(record.text("site")), record.text("site"))
                .text("tool", Web.MANUAL)
                .value("visitors", record.number("visiteurs"));
    }

    @Override
    public void review(List<CheckedRecord> records, Consumer<Text> warnings) {
        Periods.passOver(
                records.stream()
                        .filter(record -> record.number("visites") != null)
                        .count(),
                warnings);
    }
}
