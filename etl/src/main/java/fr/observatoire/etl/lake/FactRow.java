package fr.observatoire.etl.lake;

import fr.observatoire.warehouse.load.LakeRow;
import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Builds one row of a fact: first the dimensions are set, then each measure with a value is written as a row of the
 * lake.
 *
 * <pre>out.figure("sale").date(day).place(place).value("sales", 3.0).value("amount", 12.5);</pre>
 */
public final class FactRow {

    private final Consumer<LakeRow> out;
    private final String fact;
    private final int fileNo;
    private final int line;
    private LocalDate date;
    private LocalDate dateTo;
    private String place;
    private String channel;
    private String origin;
    private String member;
    private String memberLabel;
    private String category;
    private String periodKind;

    FactRow(Consumer<LakeRow> out, String fact, int fileNo, int line) {
        this.out = out;
        this.fact = fact;
        this.fileNo = fileNo;
        this.line = line;
    }

    public FactRow date(LocalDate day) {
        this.date = day;
        return this;
    }

    /** The period from {@code first} to {@code last}, both inclusive. */
    public FactRow period(String kind, LocalDate first, LocalDate last) {
        this.periodKind = kind;
        this.date = first;
        this.dateTo = last;
        return this;
    }

    public FactRow place(String code) {
        this.place = code;
        return this;
    }

    public FactRow channel(String code) {
        this.channel = code;
        return this;
    }

    public FactRow origin(String code) {
        this.origin = code;
        return this;
    }

    public FactRow member(String code) {
        this.member = code;
        return this;
    }

    public FactRow member(String code, String label) {
        this.member = code;
        this.memberLabel = label;
        return this;
    }

    public FactRow category(String code) {
        this.category = code;
        return this;
    }

    /** A measure; an empty one was not measured and gives no row, but a zero does. */
    public FactRow value(String measure, Double value) {
        if (value != null) {
            emit(measure, value, null);
        }
        return this;
    }

    /** A measure that is a text; an empty one gives no row. */
    public FactRow text(String measure, String text) {
        if (text != null) {
            emit(measure, null, text);
        }
        return this;
    }

    private void emit(String measure, Double value, String text) {
        out.accept(new LakeRow(
                fact,
                fileNo,
                line,
                null,
                null,
                date,
                dateTo,
                place,
                channel,
                origin,
                member,
                memberLabel,
                category,
                periodKind,
                measure,
                value,
                text));
    }
}
