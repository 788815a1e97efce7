package fr.observatoire.etl.source.own;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Schema;
import fr.observatoire.warehouse.own.Measured;
import fr.observatoire.warehouse.own.Measured.Measure;
import fr.observatoire.warehouse.own.OwnFigure;
import java.time.LocalDate;

/** A sheet of the office's own: its contract says what its columns are, so that this one reader knows all of them. */
public final class OwnSheet implements Source {

    private static final long serialVersionUID = 1L;

    private final String name;

    /** @param name code of the sheet, which its contract and its folder have too */
    public OwnSheet(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Conformer conformer(FileContext file) {
        Schema schema = file.resource().schema();
        Measured measured = file.resource().measured();
        String date = schema.dates().get(0).name();
        boolean listed = schema.fields().stream()
                .filter(field -> field.name().equals(measured.place()))
                .map(Field::codes)
                .anyMatch(codes -> codes != null);
        return (record, out) -> {
            String place = place(record, measured, record.date(date), listed, out);
            measured.measures().forEach(measure -> write(record, measure, record.date(date), place, measured, out));
        };
    }

    /** A place that the office does not have is one of the sheet. */
    private String place(CheckedRecord record, Measured measured, LocalDate date, boolean listed, FactRows out) {
        String word = measured.place() == null ? null : record.text(measured.place());
        if (word == null || listed) {
            return word;
        }
        String place = OwnFigure.member(name, Slug.of(word));
        out.figure("dim_place").date(date).place(place).text("label", word).text("place_kind", "own");
        return place;
    }

    /** What is divided by another column counts only where both were filled in. */
    private void write(
            CheckedRecord record, Measure measure, LocalDate date, String place, Measured measured, FactRows out) {
        Double value = record.number(measure.column());
        Double weight = measure.over() == null ? null : record.number(measure.over());
        if (value == null || measure.over() != null && weight == null) {
            return;
        }
        String word = measured.member() == null ? null : record.text(measured.member());
        out.figure("measure")
                .date(date)
                .text("sheet", name)
                .place(place)
                .member("member", word == null ? null : OwnFigure.member(name, Slug.of(word)), word)
                .text("measure", measure.code())
                .value("value", value)
                .value("weight", weight);
    }
}
