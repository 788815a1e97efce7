package fr.observatoire.etl.source;

import fr.observatoire.etl.discovery.NamedYears;
import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.text.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final String YEAR = "annee";

    /** Lines of a title above the table. */
    private static final int MOST_ABOVE = 8;

    private final String fileName;

    MonthTable(String path) {
        this.fileName = Path.of(path).getFileName().toString();
    }

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        Names names = new Names(resource, dialect);
        List<RawRow> above = new ArrayList<>();
        while (rows.hasNext() && above.size() < MOST_ABOVE) {
            RawRow row = rows.next();
            if (names.isList(row)) {
                return new Table(List.of(row.cells()), row.line(), rows);
            }
            Columns columns = names.columns(row);
            if (columns != null) {
                List<RawRow> below = new ArrayList<>();
                rows.forEachRemaining(below::add);
                requireMonths(columns, row, below);
                return new Unpivoting(names, columns, above).table(row.line(), below);
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
    private static void requireMonths(Columns columns, RawRow header, List<RawRow> rows)
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

    /**
     * Where the parts of a figure stand in each row.
     *
     * @param label column of what the rows are: months or years
     * @param year column of the year beside that of the month; -1 for none
     * @param figures columns of figures, with what their header says
     * @param others names of the columns that are not read
     */
    private record Columns(int label, int year, Map<Integer, MonthCell> figures, List<String> others) {}

    /** The words of the contract. */
    private static final class Names {

        private final Map<String, String> counted = new HashMap<>();
        private final Map<String, String> codes;
        private final Set<String> months;
        private final Set<String> years;

        Names(Resource resource, Dialect dialect) {
            Map<String, Field> fields =
                    resource.schema().fields().stream().collect(Collectors.toMap(Field::name, field -> field));
            this.codes = fields.get(COUNTED).codes();
            codes.keySet().forEach(word -> counted.put(Slug.of(word), word));
            this.months = slugs(fields.get(MONTH), dialect);
            this.years = slugs(fields.get(YEAR), dialect);
        }

        private static Set<String> slugs(Field field, Dialect dialect) {
            return field.headerNames(dialect.lang()).stream().map(Slug::of).collect(Collectors.toSet());
        }

        /** Whether a row is the header of a table that needs no unpivoting, as the template has it. */
        boolean isList(RawRow row) {
            return Stream.of(row.cells()).map(Slug::of).toList().containsAll(List.of(MONTH, COUNTED, VALUE));
        }

        MonthCell read(String cell) {
            return MonthCell.of(cell, counted);
        }

        /** The columns of a header; null when the row is none. */
        Columns columns(RawRow row) {
            List<String> slugs = Stream.of(row.cells()).map(Slug::of).toList();
            int month = first(slugs, months);
            int year = first(slugs, years);
            Map<Integer, MonthCell> figures = new TreeMap<>();
            List<String> others = new ArrayList<>();
            for (int column = 0; column < row.cells().length; column++) {
                MonthCell cell = read(row.cells()[column]);
                if (!cell.isNothing()) {
                    figures.put(column, cell);
                } else if (column != month && column != year && !row.cells()[column].isBlank()) {
                    others.add(row.cells()[column].strip());
                }
            }
            int label = month >= 0 ? month : year >= 0 ? year : 0;
            if (month < 0 && !isWide(figures) || figures.isEmpty() || figures.containsKey(label)) {
                return null;
            }
            others.remove(row.cells()[label].strip());
            return new Columns(label, month >= 0 ? year : -1, figures, others);
        }

        private static int first(List<String> slugs, Set<String> names) {
            return IntStream.range(0, slugs.size())
                    .filter(column -> names.contains(slugs.get(column)))
                    .findFirst()
                    .orElse(-1);
        }

        /** Without a name above the rows, two months or years across make it sure what the table is. */
        private static boolean isWide(Map<Integer, MonthCell> figures) {
            long months = figures.values().stream()
                    .filter(cell -> cell.month() != null)
                    .count();
            long years = figures.values().stream()
                    .filter(cell -> cell.year() != null)
                    .count();
            return Math.max(months, years) > 1;
        }

        /**
         * What a text names, by the longest of the words in it; in the longest word for it, which a reader understands
         * best. Null when it names nothing, or two things.
         */
        String countedIn(String text) {
            String slug = "-" + Slug.of(text) + "-";
            List<String> named = counted.keySet().stream()
                    .filter(word -> slug.contains("-" + word + "-"))
                    .toList();
            int longest = named.stream().mapToInt(String::length).max().orElse(0);
            List<String> found = named.stream()
                    .filter(word -> word.length() == longest)
                    .map(word -> codes.get(counted.get(word)))
                    .distinct()
                    .toList();
            return found.size() != 1
                    ? null
                    : codes.keySet().stream()
                            .filter(word -> codes.get(word).equals(found.get(0)))
                            .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                            .orElseThrow();
        }
    }

    /** Makes the rows of one table. */
    private final class Unpivoting {

        private final Names names;
        private final Columns columns;
        private final MonthCell stated;
        private final List<RawRow> made = new ArrayList<>();
        private MonthCell heading = MonthCell.NOTHING;
        private boolean countedByName;

        Unpivoting(Names names, Columns columns, List<RawRow> above) {
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
                    made.add(new RawRow(row.line(), new String[] {cell(row, columns.label()), "", value}));
                    return;
                }
                if (!value.isBlank()) {
                    add(row.line(), figure, value);
                }
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
