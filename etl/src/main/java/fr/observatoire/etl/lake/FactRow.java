package fr.observatoire.etl.lake;

import fr.observatoire.warehouse.catalog.LakeKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Builds one row of a fact: its dimensions and what was measured. A row without any figure is not written.
 *
 * <pre>out.figure("sale").date(day).place(place).value("sales", 3.0).value("amount", 12.5);</pre>
 */
public final class FactRow {

    private final LakeKind kind;
    private final Object[] cells;

    FactRow(LakeKind kind) {
        this.kind = kind;
        this.cells = new Object[kind.columns().size()];
    }

    public FactRow date(LocalDate day) {
        return set("date", day);
    }

    /** The period from {@code first} to {@code last}, both inclusive. */
    public FactRow period(String name, LocalDate first, LocalDate last) {
        return set("period_kind", name).set("date", first).set("date_to", last);
    }

    public FactRow place(String code) {
        return set("place", code);
    }

    public FactRow channel(String code) {
        return set("channel", code);
    }

    public FactRow origin(String code) {
        return set("origin", code);
    }

    /** A member of a dimension that grows with its records: {@code trail}, {@code site}. */
    public FactRow member(String dimension, String code, String label) {
        return set(dimension, code).set(dimension + "_label", label);
    }

    /** A text or a code; null when there is none. */
    public FactRow text(String column, String text) {
        return set(column, text);
    }

    /** A measure; an empty one was not measured, but a zero was. */
    public FactRow value(String column, Double value) {
        return set(column, value);
    }

    private FactRow set(String column, Object cell) {
        cells[kind.position(column)] = cell;
        return this;
    }

    void write(int fileNo, int line, Consumer<LakeRow> out) {
        if (isMeasured()) {
            out.accept(new LakeRow(kind, fileNo, line, Arrays.asList(cells)));
        }
    }

    private boolean isMeasured() {
        for (int i = cells.length - kind.figures(); i < cells.length; i++) {
            if (cells[i] != null) {
                return true;
            }
        }
        return false;
    }
}
