package fr.observatoire.etl.source.press;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/** The office's sheet of press coverage and of the releases it sent. */
public final class Press implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "press";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "press-items" -> Press::item;
            default -> throw unknown(file.resource());
        };
    }

    private static void item(CheckedRecord record, FactRows out) {
        out.figure("press")
                .date(record.date("date"))
                .member("media", Slug.of(record.text("media")), record.text("media"))
                .text("kind", record.text("type"))
                .text("title", record.text("titre"))
                .value("items", 1.0)
                .value("reach", record.number("portee"));
    }
}
