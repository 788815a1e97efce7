package fr.observatoire.api.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The information about a workbook in itself: where the figures come from, then each column with its code and its unit.
 */
final class Metadata {

    private Metadata() {}

    /** Rows of two cells, a name and its value; of three cells in the list of columns. */
    static List<List<Object>> rows(Table table, Imprint imprint) {
        Headings headings = Headings.in(imprint.language());
        List<List<Object>> rows = new ArrayList<>();
        rows.add(row(headings.word("metadata.title"), imprint.title(table)));
        rows.add(row(headings.word("metadata.office"), imprint.office().name()));
        rows.add(row(headings.word("metadata.office_code"), imprint.office().code()));
        rows.add(row(headings.word("metadata.snapshot"), imprint.snapshot().id()));
        rows.add(row(headings.word("metadata.published"), imprint.snapshot().publishedAt()));
        rows.add(row(headings.word("metadata.catalog"), imprint.snapshot().catalogVersion()));
        rows.add(row(headings.word("metadata.address"), imprint.address()));
        rows.add(row(headings.word("metadata.language"), imprint.language().code()));
        if (imprint.office().synthetic()) {
            rows.add(row(headings.word("metadata.caveat"), headings.word("caveat.synthetic")));
        }
        for (Table.Remark remark : table.remarks()) {
            rows.add(row(headings.of(Column.of(remark.name())), remark.text()));
        }
        rows.add(List.of());
        rows.add(row(
                headings.word("metadata.column"), headings.word("metadata.heading"), headings.word("metadata.unit")));
        for (Column column : table.columns()) {
            rows.add(row(column.name(), headings.of(column), column.unit()));
        }
        return rows;
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
