package fr.observatoire.api.representation;

import fr.observatoire.api.asset.Assets;
import java.util.List;
import java.util.stream.IntStream;

/** A table for people. */
public final class HtmlTable {

    /** A remark that is written once, below the table. */
    private static final String SNAPSHOT = "snapshot";

    /**
     * One cell.
     *
     * @param header whether it names its row
     * @param number whether it is aligned at the right
     */
    public record Cell(String text, boolean header, boolean number) {}

    private final Table table;
    private final Imprint imprint;
    private final Headings headings;
    private final CellText texts;
    private final int rowHeader;

    public HtmlTable(Table whole, Imprint imprint) {
        this.table = shown(whole);
        this.imprint = imprint;
        this.headings = Headings.in(imprint.language());
        this.texts = new CellText(imprint.language());
        this.rowHeader = rowHeader();
    }

    /** Leaves out what people do not need: empty columns, and codes whose words are there too. */
    private static Table shown(Table table) {
        Table shown = table;
        for (Column column : table.columns()) {
            boolean empty = !table.rows().isEmpty() && isEmpty(table, column);
            boolean coded = column.isKey() && column.companion() != null && !isEmpty(table, column);
            if (coded) {
                shown = shown.key(column.companion());
            }
            if (empty || coded || column.name().equals(SNAPSHOT)) {
                shown = shown.without(column.name());
            }
        }
        return shown;
    }

    private static boolean isEmpty(Table table, Column column) {
        int at = table.at(column.name());
        return table.rows().stream().allMatch(row -> row.get(at) == null);
    }

    public String lang() {
        return imprint.language().code();
    }

    public String title() {
        return imprint.title(table);
    }

    /** Office, snapshot, and a text that says so if the days are generated. */
    public String foot() {
        String foot = "%s · %s %s"
                .formatted(
                        imprint.office().name(),
                        headings.word("metadata.snapshot"),
                        imprint.snapshot().id());
        return imprint.office().synthetic() ? foot + " · " + headings.word("caveat.synthetic") : foot;
    }

    /** Address of a style sheet or picture; it changes with the content. */
    public String asset(String name) {
        return Assets.address(name);
    }

    /** The address of the same answer in another form. */
    public String as(String suffix) {
        return imprint.address().replaceFirst("\\.html(\\?|$)", "." + suffix + "$1");
    }

    /** The remarks about all rows, each with its heading. */
    public List<Table.Remark> remarks() {
        return table.remarks().stream()
                .map(remark -> new Table.Remark(
                        headings.of(Column.of(remark.name())), texts.of(Column.of(remark.name()), remark.text())))
                .toList();
    }

    public List<Cell> header() {
        return table.columns().stream()
                .map(column -> new Cell(headings.of(column), true, column.isMeasure()))
                .toList();
    }

    public List<List<Cell>> rows() {
        return table.rows().stream().map(this::row).toList();
    }

    private List<Cell> row(List<Object> row) {
        return IntStream.range(0, row.size())
                .mapToObj(at -> new Cell(
                        texts.of(table.columns().get(at), row.get(at)), at == rowHeader, row.get(at) instanceof Number))
                .toList();
    }

    /** The header of a row is the last of its keys, or its first cell if no key is declared. */
    private int rowHeader() {
        return IntStream.range(0, table.columns().size())
                .filter(at -> table.columns().get(at).isKey())
                .max()
                .orElse(0);
    }
}
