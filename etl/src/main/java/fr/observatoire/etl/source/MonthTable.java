package fr.observatoire.etl.source;

import fr.observatoire.etl.discovery.NamedYears;
import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Figures by month as people write them: a row a month with a column for each figure; the months across and the years
 * down; the years side by side. One row comes out for each month and figure: {@code mois}, {@code indicateur}, {@code
 * valeur}.
 *
 * <p>What a figure counts, its year and its month are said by its column, its row, the heading of the year above it, the
 * title or the name of the file. Where nothing says one of them, the file is refused.
 */
final class MonthTable implements Layout {

    static final String MONTH = "mois";
    static final String COUNTED = "indicateur";
    static final String VALUE = "valeur";
    static final String YEAR = "annee";

    /** A table that has months, or years, is more like this one than any other. */
    private static final int LIKE = 3;

    /** Lines of a title above the table. */
    private static final int MOST_ABOVE = 8;

    private final String fileName;

    MonthTable(String path) {
        this.fileName = Path.of(path).getFileName().toString();
    }

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        MonthWords names = new MonthWords(resource, dialect);
        List<RawRow> above = new ArrayList<>();
        while (rows.hasNext() && above.size() < MOST_ABOVE) {
            RawRow row = rows.next();
            if (names.isList(row)) {
                return new Table(List.of(row.cells()), row.line(), rows);
            }
            MonthColumns columns = names.columns(row);
            if (columns != null) {
                List<RawRow> below = new ArrayList<>();
                rows.forEachRemaining(below::add);
                requireMonths(columns, row, below);
                return new Unpivoting(names, columns, above).table(row.line(), below);
            }
            Text reason = names.misfit(row);
            if (reason != null) {
                throw new LayoutMismatchException("header", row.line(), LIKE, reason);
            }
            if (!row.blank()) {
                above.add(row);
            }
        }
        if (above.isEmpty()) {
            throw new FileRefusedException("empty", 1, EtlTexts.text("file.blank"));
        }
        throw new LayoutMismatchException("header", above.get(0).line(), 0, EtlTexts.text("months.header"));
    }

    /** Below a column that is not called a month, days are days: also those that are the first of a month. */
    private static void requireMonths(MonthColumns columns, RawRow header, List<RawRow> rows)
            throws LayoutMismatchException {
        String name = header.cells()[columns.label()];
        boolean days = !Slug.of(name).startsWith(MONTH)
                && rows.stream()
                        .filter(row -> !row.blank() && row.cells().length > columns.label())
                        .anyMatch(row -> MonthCell.isDay(row.cells()[columns.label()]));
        if (days) {
            throw new LayoutMismatchException("header", header.line(), 0, EtlTexts.text("months.header"));
        }
    }

    /** Makes the rows of one table. */
    private final class Unpivoting {

        private final MonthWords names;
        private final MonthColumns columns;
        private final MonthCell stated;
        private final List<RawRow> made = new ArrayList<>();
        private final Set<String> summaries = new LinkedHashSet<>();
        private MonthCell heading = MonthCell.NOTHING;
        private boolean countedByName;

        Unpivoting(MonthWords names, MonthColumns columns, List<RawRow> above) {
            this.names = names;
            this.columns = columns;
            String title = above.stream().flatMap(row -> Stream.of(row.cells())).collect(Collectors.joining(" "));
            String inTitle = names.countedIn(title);
            this.stated = new MonthCell(
                    year(title) == null ? year(fileName) : year(title),
                    null,
                    inTitle == null ? names.countedIn(fileName) : inTitle);
        }

        private static Integer year(String text) {
            DateRange years = NamedYears.of(text);
            int first = years.from().getYear();
            return years.isAlways() || years.to().getYear() != first ? null : first;
        }

        Table table(int headerLine, List<RawRow> rows) {
            rows.forEach(this::add);
            List<Text> sentences = new ArrayList<>();
            if (countedByName) {
                sentences.add(EtlTexts.text("months.counted_by_name", stated.counted()));
            }
            if (!columns.others().isEmpty()) {
                sentences.add(EtlTexts.text("months.other_columns", String.join(", ", columns.others())));
            }
            if (!summaries.isEmpty()) {
                sentences.add(EtlTexts.text("months.summaries", String.join(", ", summaries)));
            }
            return new Table(List.of(MONTH, COUNTED, VALUE), headerLine, made.iterator(), sentences);
        }

        private void add(RawRow row) {
            MonthCell said = names.read(cell(row, columns.label()));
            if (columns.year() >= 0) {
                said = said.or(names.read(cell(row, columns.year())));
            }
            boolean empty = columns.figures().keySet().stream()
                    .allMatch(column -> cell(row, column).isBlank());
            if (empty) {
                heading = said.year() != null && said.month() == null ? said : heading;
                return;
            }
            for (Map.Entry<Integer, MonthCell> column : columns.figures().entrySet()) {
                String value = cell(row, column.getKey());
                MonthCell figure = column.getValue().or(said);
                if (said.isNothing() || figure.month() == null) {
                    addOther(row.line(), cell(row, columns.label()), value);
                    return;
                }
                if (!value.isBlank()) {
                    add(row.line(), figure, value);
                }
            }
        }

        /** A total is left to those who name it, another row to the checks. */
        private void addOther(int line, String label, String value) {
            if (MonthWords.isSummary(label)) {
                summaries.add(label);
            } else {
                made.add(new RawRow(line, new String[] {label, names.any(), value}));
            }
        }

        private void add(int line, MonthCell figure, String value) {
            MonthCell whole = figure.or(heading).or(stated);
            if (whole.year() == null) {
                throw new FileRefusedException("month_without_year", line, EtlTexts.text("months.no_year"));
            }
            if (whole.counted() == null) {
                throw new FileRefusedException("months_of_what", line, EtlTexts.text("months.counts_what"));
            }
            countedByName |= figure.counted() == null;
            made.add(new RawRow(line, new String[] {whole.spelt(), whole.counted(), value}));
        }

        private static String cell(RawRow row, int column) {
            return column < row.cells().length ? row.cells()[column].strip() : "";
        }
    }
}
