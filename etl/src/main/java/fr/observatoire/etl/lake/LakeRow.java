package fr.observatoire.etl.lake;

import fr.observatoire.warehouse.catalog.LakeKind;
import java.time.LocalDate;
import java.util.List;

/**
 * One row of the lake.
 *
 * @param fileNo number of the file in its run
 * @param line first line of the record in its file, from 1
 * @param cells in the order of {@link LakeKind#columns()}; null where nothing is known
 */
public record LakeRow(LakeKind kind, int fileNo, int line, List<Object> cells) {

    /** The cell of a column. */
    public Object cell(String column) {
        return cells.get(kind.position(column));
    }

    public String text(String column) {
        return (String) cell(column);
    }

    public Double number(String column) {
        return (Double) cell(column);
    }

    public LocalDate date(String column) {
        return (LocalDate) cell(column);
    }
}
