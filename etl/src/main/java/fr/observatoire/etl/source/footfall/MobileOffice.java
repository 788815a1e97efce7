package fr.observatoire.etl.source.footfall;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import java.time.LocalDate;

/** One record is an outing of the mobile office: a day on which it was open at a stop. */
final class MobileOffice implements Conformer {

    @Override
    public void conform(CheckedRecord record, FactRows out) {
        LocalDate day = record.date("date");
        String stop = stop(record.text("commune"), record.text("lieu"));
        out.figure("dim_place")
                .date(day)
                .place(stop)
                .text("label", record.text("lieu"))
                .text("place_kind", "mobile")
                .text("commune", record.text("commune"));
        out.figure("opening").date(day).place(stop).value("fraction", 1.0);
        out.figure("visit")
                .date(day)
                .place(stop)
                .channel("mobile")
                .origin("unknown")
                .value("visitors", record.number("visiteurs"));
    }

    /** The prefix distinguishes a stop in the office's own commune from the office itself. */
    private static String stop(String commune, String place) {
        return "otm-" + Slug.of(commune) + "-" + Slug.of(place);
    }
}
