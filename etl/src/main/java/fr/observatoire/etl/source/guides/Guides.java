package fr.observatoire.etl.source.guides;

import fr.observatoire.etl.lake.Figures;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/** The office's sheet of the stock of its guides: what came, what went out, what was counted. */
public final class Guides implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "guides";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "guide-stock" -> Guides::movement;
            default -> throw unknown(file.resource());
        };
    }

    private static void movement(CheckedRecord record, Figures out) {
        out.figure("guide_stock")
                .date(record.date("date"))
                .member(Slug.of(record.text("guide")), record.text("guide"))
                .category(record.text("mouvement"))
                .value("quantity", record.number("quantite"))
                .value("alert_threshold", record.number("seuil_alerte"));
    }
}
