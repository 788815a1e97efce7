package fr.observatoire.etl.source.social;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import java.util.Map;

/**
 * One record is a day of one of several charts. The contract says which network and measure a chart's title means:
 * {@code instagram/reach}; a title without a slash is known but not loaded.
 */
final class StackedCharts implements Conformer {

    private static final Map<String, String> LABELS = Map.of("facebook", "Facebook", "instagram", "Instagram");

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        String[] chart = record.text("chart").split("/");
        if (chart.length == 2) {
            out.figure("social_day")
                    .date(record.date("Date"))
                    .member("network", chart[0], LABELS.get(chart[0]))
                    .value(chart[1], record.number("Primary"));
        }
    }
}
