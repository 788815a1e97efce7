package fr.observatoire.etl.lake;

import fr.observatoire.warehouse.load.LakeRow;
import java.util.function.Consumer;

/** Takes the figures of one record. */
public final class FactRows {

    private final Consumer<LakeRow> out;
    private final int fileNo;
    private final int line;

    public FactRows(Consumer<LakeRow> out, int fileNo, int line) {
        this.out = out;
        this.fileNo = fileNo;
        this.line = line;
    }

    /**
     * Begins a row of a fact.
     *
     * @param fact without its prefix: {@code visit}; or a dimension that records describe: {@code dim_place}
     */
    public FactRow figure(String fact) {
        return new FactRow(out, fact, fileNo, line);
    }
}
