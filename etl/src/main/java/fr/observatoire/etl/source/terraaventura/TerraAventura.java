package fr.observatoire.etl.source.terraaventura;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/**
 * The office's sheet of its Terra Aventura trails. Players, teams and caches are different units and are not converted
 * here.
 */
public final class TerraAventura implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "terra-aventura";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "trail-plays" -> TerraAventura::plays;
            default -> throw unknown(file.resource());
        };
    }

    private static void plays(CheckedRecord record, FactRows out) {
        out.figure("trail_play")
                .date(record.date("mois"))
                .member("trail", Slug.of(record.text("parcours")), record.text("parcours"))
                .text("unit", record.text("unite"))
                .value("plays", record.number("valeur"));
    }
}
