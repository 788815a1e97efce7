package fr.observatoire.etl.source.footfall;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import java.time.LocalDate;
import java.util.List;

/** One record is a day of the office: whether it was open, its visitors by origin, its requests, its sales. */
final class OfficeLog implements Conformer {

    private final String office;
    private final List<Field> origins;
    private final List<Field> requests;

    OfficeLog(FileContext file) {
        this.office = file.place();
        this.origins = file.columns("visiteurs_");
        this.requests = file.columns("demandes_");
    }

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        LocalDate day = record.date("date");
        out.figure("opening")
                .date(day)
                .place(office)
                .value("fraction", record.number("ouverture"))
                .text("closed_reason", record.text("motif_fermeture"));
        for (Field origin : origins) {
            out.figure("visit")
                    .date(day)
                    .place(office)
                    .channel("counter")
                    .origin(origin.code())
                    .value("visitors", record.number(origin.name()));
        }
        for (Field channel : requests) {
            out.figure("enquiry")
                    .date(day)
                    .place(office)
                    .channel(channel.code())
                    .value("enquiries", record.number(channel.name()));
        }
        out.figure("sale")
                .date(day)
                .place(office)
                .value("sales", record.number("ventes"))
                .value("amount", record.number("montant_ventes"));
    }
}
