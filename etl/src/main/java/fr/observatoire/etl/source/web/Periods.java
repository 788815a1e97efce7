package fr.observatoire.etl.source.web;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import java.util.function.Consumer;

/**
 * One record is a day, a week, a month or a year of the site of the office, which the export does not name. Visitors
 * are distinct within the period of the record; sessions are only taken from days, so that they count once.
 */
final class Periods implements Conformer {

    private static final String SITE = "site";

    private final String tool;

    /** @param tool code of the tool that measured */
    Periods(String tool) {
        this.tool = tool;
    }

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        String kind = record.text("period");
        out.figure("web_period")
                .period(kind, record.date("first"), record.date("last"))
                .text("site", SITE)
                .text("tool", tool)
                .value("visitors", record.number("visitors"));
        if (kind.equals("day")) {
            out.figure("web_day")
                    .date(record.date("first"))
                    .text("site", SITE)
                    .text("tool", tool)
                    .value("sessions", record.number("sessions"));
        }
    }

    /** Days, weeks and months of one site overlap: their sessions would be counted twice. */
    @Override
    public void review(List<CheckedRecord> records, Consumer<Text> warnings) {
        long longer = records.stream()
                .filter(record -> !record.text("period").equals("day"))
                .filter(record -> record.number("sessions") != null)
                .count();
        passOver(longer, warnings);
    }

    /** @param longer number of periods longer than a day, whose sessions are not used */
    static void passOver(long longer, Consumer<Text> warnings) {
        if (longer > 0) {
            warnings.accept(EtlTexts.text(longer == 1 ? "web.longer_one" : "web.longer_many", longer));
        }
    }
}
