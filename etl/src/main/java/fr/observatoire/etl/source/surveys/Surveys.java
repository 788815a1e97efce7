package fr.observatoire.etl.source.surveys;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;

/** The office's sheet of questionnaires and online reviews. */
public final class Surveys implements Source {

    private static final long serialVersionUID = 1L;

    /** Answers that were not given in the office were given at a stop of the mobile office. */
    private static final String STOP = "otm-";

    /** Of all marks that are kept, whatever the scale of their row. */
    private static final double SCALE = 5;

    @Override
    public String name() {
        return "surveys";
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "customer-feedback" -> (record, out) -> feedback(record, out, file.place());
            default -> throw unknown(file.resource());
        };
    }

    private static void feedback(CheckedRecord record, FactRows out, String office) {
        String place = Slug.of(record.text("lieu"));
        if (!place.equals(office)) {
            place = place.startsWith(STOP) ? place : STOP + place;
            out.figure("dim_place")
                    .date(record.date("date"))
                    .place(place)
                    .text("label", record.text("lieu"))
                    .text("place_kind", "mobile");
        }
        out.figure("survey_response")
                .date(record.date("date"))
                .place(place)
                .channel(record.text("support"))
                .value("responses", record.number("nombre"))
                .value("mean_score", mark(record));
    }

    /** A row says its scale, or is out of 5: marks of two scales never meet in one mean. */
    private static Double mark(CheckedRecord record) {
        Double mark = record.number("note_moyenne");
        Double scale = record.number("echelle");
        return mark == null || scale == null ? mark : Double.valueOf(mark / scale * SCALE);
    }
}
