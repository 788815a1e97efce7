package fr.observatoire.etl.source.social;

import fr.observatoire.etl.lake.Figures;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;

/** One record is a day of one chart of an account; the contract says which measure a chart's title means. */
final class BusinessSuite implements Conformer {

    private final String network;
    private final String label;

    BusinessSuite(String network, String label) {
        this.network = network;
        this.label = label;
    }

    @Override
    public void conform(CheckedRecord record, Figures out) {
        out.figure("social_day")
                .date(record.date("Date"))
                .member(network, label)
                .value(record.text("chart"), record.number("Primary"));
    }
}
