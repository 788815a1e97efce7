package fr.observatoire.etl.source.declared;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/**
 * The sheet in which the office declares, once a year, figures that no export contains, and why figures are missing.
 */
public final class Declared implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "declared";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "annual-statement" -> Declared::statement;
            default -> throw unknown(file.resource());
        };
    }

    private static void statement(CheckedRecord record, FactRows out) {
        out.figure("declared")
                .date(record.date("annee"))
                .text("indicator", record.text("code"))
                .value("value", record.number("valeur"))
                .text("status", record.text("statut"))
                .text("comment", record.text("commentaire"));
    }
}
