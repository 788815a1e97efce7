package fr.observatoire.etl.source.published;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;

/** One record is another place of the manual about an indicator, which differs from its table. */
final class OtherPlaces implements Conformer {

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        out.figure("published")
                .date(record.date("year"))
                .text("indicator", record.text("code"))
                .text("edition", "alternative")
                .value("value", record.number("value"))
                .text("chapter", record.text("place"))
                .text("text", record.text("text"))
                .text("note", record.text("kind"));
    }
}
