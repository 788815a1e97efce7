package fr.observatoire.etl.source.insee;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Source;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Series of INSEE's data base, which are shown beside the figures of the office as context. */
public final class Insee implements Source {

    private static final long serialVersionUID = 1L;

    @Override
    public String name() {
        return "insee";
    }

    @Override
    public Layout layout(String profile) {
        return profile.equals("insee-bdm") ? new BdmLayout() : Source.super.layout(profile);
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "bdm-series" -> Insee::value;
            case "manual-series" -> Insee::noted;
            default -> throw unknown(file.resource());
        };
    }

    private static void value(CheckedRecord record, FactRows out) {
        out.figure("context")
                .period(record.text("period"), record.date("first"), record.date("last"))
                .member("series", record.text("idBank"), record.text("label"))
                .text("status", record.text("status"))
                .value("value", record.number("value"));
    }

    private static void noted(CheckedRecord record, FactRows out) {
        LocalDate month = record.date("mois");
        out.figure("context")
                .period("month", month, month.with(TemporalAdjusters.lastDayOfMonth()))
                .member("series", record.text("serie"), record.text("libelle"))
                .text("status", record.text("statut"))
                .value("value", record.number("valeur"));
    }
}
