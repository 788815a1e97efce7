package fr.observatoire.etl.lake;

import fr.observatoire.warehouse.catalog.LakeKind;
import java.util.Map;
import java.util.function.Consumer;

/** Takes the figures of the records of one file: a figure is written when the next one begins, or its record ends. */
public final class FactRows {

    private final Map<String, LakeKind> kinds;
    private final Consumer<LakeRow> out;
    private final int fileNo;
    private int line;
    private FactRow begun;

    public FactRows(Map<String, LakeKind> kinds, int fileNo, Consumer<LakeRow> out) {
        this.kinds = kinds;
        this.fileNo = fileNo;
        this.out = out;
    }

    /** Begins a record. */
    public void record(int firstLine) {
        end();
        line = firstLine;
    }

    /**
     * Begins a row of a fact.
     *
     * @param fact without its prefix: {@code visit}; or a dimension that records describe: {@code dim_place}
     */
    public FactRow figure(String fact) {
        end();
        begun = new FactRow(kinds.get(fact));
        return begun;
    }

    /** Writes what was begun. */
    public void end() {
        if (begun != null) {
            begun.write(fileNo, line, out);
            begun = null;
        }
    }
}
