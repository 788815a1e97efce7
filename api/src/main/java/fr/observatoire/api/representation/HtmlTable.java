package fr.observatoire.api.representation;

import fr.observatoire.api.chart.Numbers;
import fr.observatoire.api.chart.Words;
import fr.observatoire.api.dashboard.Assets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A table as people read it: words for codes, numbers and dates in the spelling of the language. */
public final class HtmlTable {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    /** The columns that hold codes, with the vocabulary that has words for them. */
    private static final Map<String, String> VOCABULARIES = Map.of(
            "status", "status",
            "base_status", "status",
            "result_status", "status",
            "old_status", "status",
            "new_status", "status",
            "comparability", "comparability",
            "verdict", "verdict",
            "method", "method",
            "grain", "grain");

    /**
     * One cell.
     *
     * @param header whether it names its row
     * @param number whether it is set flush right
     */
    public record Cell(String text, boolean header, boolean number) {}

    /** Stands below the table, once. */
    private static final String SNAPSHOT = "snapshot";

    private final Table table;
    private final Imprint imprint;
    private final Headings headings;
    private final Words words;
    private final Numbers numbers;
    private final int rowHeader;

    HtmlTable(Table table, Imprint imprint) {
        this.table = shown(table);
        this.imprint = imprint;
        this.headings = Headings.in(imprint.language());
        this.words = Words.in(imprint.language().code());
        this.numbers = Numbers.in(imprint.language().code());
        this.rowHeader = rowHeader();
    }

    /** Without columns that say nothing here: the breakdown of a whole. */
    private static Table shown(Table table) {
        Table shown = table;
        for (String name : table.names()) {
            int at = table.at(name);
            boolean empty = !table.rows().isEmpty() && table.rows().stream().allMatch(row -> row.get(at) == null);
            if (empty || name.equals(SNAPSHOT)) {
                shown = shown.without(name);
            }
        }
        return shown;
    }

    public String lang() {
        return imprint.language().code();
    }

    public String title() {
        return imprint.title(table);
    }

    /** Office, snapshot, and that the days are made up where they are. */
    public String foot() {
        String foot = imprint.office().name() + " · "
                + words.text("chart.snapshot", imprint.snapshot().id());
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
                        text(table.columns().get(at), row.get(at)), at == rowHeader, row.get(at) instanceof Number))
                .toList();
    }

    /** A row is named by the last of its keys that has a value; by its first cell where no key is declared. */
    private int rowHeader() {
        int header = 0;
        for (int at = 0; at < table.columns().size(); at++) {
            int column = at;
            if (table.columns().get(at).isKey() && table.rows().stream().anyMatch(row -> row.get(column) != null)) {
                header = at;
            }
        }
        return header;
    }

    private String text(Column column, Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof Integer whole) {
            return whole.toString(); // a year, which has no thousands
        } else if (value instanceof Number number) {
            return numbers.number(number.doubleValue(), Math.abs(number.doubleValue()) < 1 ? 4 : 2);
        } else if (value instanceof Boolean truth) {
            return headings.word(truth ? "yes" : "no");
        } else if (value instanceof LocalDate date) {
            return words.shortDate(date);
        } else if (value instanceof Instant instant) {
            return words.shortDate(LocalDate.ofInstant(instant, ZONE));
        }
        String vocabulary = VOCABULARIES.get(column.name());
        return vocabulary == null ? value.toString() : words.code(vocabulary, value.toString());
    }
}
