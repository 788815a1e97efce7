package fr.observatoire.etl.quality;

import fr.observatoire.etl.quality.WordsInCells.Notice;
import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.catalog.SourceContract.Rule;
import fr.observatoire.warehouse.catalog.SourceContract.Schema;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Checks the records of one file against its contract: types and ranges by column, then the rules across columns. */
public final class RecordCheck {

    private final Schema schema;
    private final boolean daily;
    private final List<String> names;
    private final NoteRows notes;
    private final WordsInCells words = new WordsInCells();
    private final Header header;
    private final Map<String, Integer> index;
    private final RecordIdentity identity;
    private final boolean namesPersons;
    private final FieldCheck[] fields;
    private final List<CompiledRule> rules;
    private final RuleExpression planned;
    private final CheckContext context;
    private final TotalRows totals;
    private final SumOfRows sums;

    /**
     * @param header names of the columns in the file
     * @param line line of the header
     * @param workbook the cells come from a workbook
     * @throws LayoutMismatchException when the header lacks a column of the contract
     */
    public RecordCheck(
            List<String> header, int line, Resource resource, Dialect dialect, boolean workbook, CheckContext context)
            throws LayoutMismatchException {
        this.schema = resource.schema();
        this.daily = resource.isDaily();
        this.header = Header.match(header, line, resource, dialect);
        this.index = CheckedRecord.index(schema);
        this.identity = new RecordIdentity(schema, index);
        this.namesPersons = schema.fields().stream().anyMatch(Field::personal);
        this.fields = schema.fields().stream()
                .map(field -> new FieldCheck(
                        field, dialect, schema.primaryKey().contains(field.name()), namesPersons, workbook, context))
                .toArray(FieldCheck[]::new);
        this.rules = compile(resource);
        this.planned = planned(resource);
        this.context = context;
        this.names = List.copyOf(header);
        this.notes = new NoteRows(this.header, header, fields);
        this.totals = new TotalRows(this.header, header, resource);
        this.sums = new SumOfRows(resource);
    }

    /**
     * Reads the rules of a contract.
     *
     * @throws TextException when one is no condition over the resource's columns
     */
    public static void validate(Resource resource) {
        compile(resource);
        planned(resource);
    }

    private static RuleExpression planned(Resource resource) {
        return resource.planned() == null ? null : RuleExpression.parse(resource.planned(), resource.schema());
    }

    private static List<CompiledRule> compile(Resource resource) {
        return resource.rules().stream()
                .map(rule -> CompiledRule.of(rule, resource.schema()))
                .toList();
    }

    /** How many cells of a row are names of columns of a contract. */
    public static long knownColumns(RawRow row, Resource resource, Dialect dialect) {
        return Header.knownColumns(row.cells(), resource, dialect);
    }

    /** Columns of the file that the contract does not know. */
    public List<String> unknownColumns() {
        return header.unknown();
    }

    /** Numbers, from 1, of the columns that have no name and hold something. */
    public List<Integer> unnamedColumns(List<RawRow> rows) {
        return IntStream.range(0, names.size())
                .filter(column -> names.get(column).isBlank())
                .filter(column ->
                        rows.stream().anyMatch(row -> column < row.cells().length && !row.cells()[column].isBlank()))
                .mapToObj(column -> column + 1)
                .toList();
    }

    /**
     * Settles how the columns of days write them, by all their cells.
     *
     * @param rows all rows below the header
     * @param month that the name of the file says; or null
     * @return what to ask about
     * @throws FileRefusedException when a column contradicts itself, or has another form than that of days
     */
    public List<Text> settleDates(List<RawRow> rows, YearMonth month) {
        List<Text> asked = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            asked.addAll(fields[i].settleDates(rows, header.columns()[i], daily, month));
        }
        return asked;
    }

    /** Whether a row has fewer cells than the header: at the end of a file this means that the file was cut. */
    public boolean isShort(RawRow row) {
        return row.cells().length < header.width();
    }

    /** Whether a row calls itself a total. The rows are given in the order of the file, each once. */
    public boolean isTotal(RawRow row) {
        return totals.contains(row);
    }

    /** The next total may be of the rows below this one. */
    public void passTotal() {
        sums.passTotal();
    }

    /** Whether the counts of a row are the sums of those above it; if not, they are added to them. */
    public boolean isSum(RawRow row, CheckedRecord record, boolean refused) {
        double[] figures = new double[sums.fields().length];
        for (int i = 0; i < figures.length; i++) {
            int field = sums.fields()[i];
            Double number = (Double) record.value(field);
            figures[i] = number == null && refused ? figure(row, field) : number == null ? Double.NaN : number;
        }
        if (sums.isSum(figures)) {
            sums.passTotal();
            return true;
        }
        if (!refused) {
            sums.add(figures);
        }
        return false;
    }

    /** The figure of a cell that breaks a rule: a sum may be above what a day can have. */
    private double figure(RawRow row, int field) {
        int column = header.columns()[field];
        return column < 0 || column >= row.cells().length ? Double.NaN : fields[field].figure(row.cells()[column]);
    }

    /**
     * Reads one row.
     *
     * @param violations receives every rule that the row breaks; a value that its column does not allow is null in the
     *     record
     */
    public CheckedRecord check(RawRow row, Collection<Violation> violations) {
        Object[] values = new Object[fields.length];
        CheckedRecord record = new CheckedRecord(row.line(), index, values, identity);
        if (isShort(row) || holdsMore(row)) {
            violations.add(
                    new Violation("row_width", null, EtlTexts.text("row.width", row.cells().length, header.width())));
            return record;
        }
        for (int i = 0; i < fields.length; i++) {
            int column = header.columns()[i];
            values[i] = column < 0 ? null : fields[i].value(cell(row, column, i), violations);
        }
        schema.dates().stream().findFirst().ifPresent(day -> refuseFuture(day, record, row, violations));
        if (violations.isEmpty()) {
            checkRules(record, violations);
        }
        return record;
    }

    private String cell(RawRow row, int column, int field) {
        return words.read(fields[field], row.cells()[column], row.line());
    }

    /** Words in cells that are asked about, once a file. */
    public List<Notice> notices() {
        return words.notices();
    }

    /** What tells rows that break a rule because they are no records. */
    public NoteRows notes() {
        return notes;
    }

    /** The value stays in the record: so its key is known, and the record of that day will close the refusal. */
    private void refuseFuture(Field day, CheckedRecord record, RawRow row, Collection<Violation> violations) {
        LocalDate date = record.date(day.name());
        if (date != null && context.future(date) && (planned == null || !planned.applies(record))) {
            String cell = row.cells()[header.columns()[index.get(day.name())]];
            violations.add(Violation.of("future", day.label(), cell, context.untilToday()));
        }
    }

    private boolean holdsMore(RawRow row) {
        for (int i = header.width(); i < row.cells().length; i++) {
            if (!row.cells()[i].isBlank()) {
                return true;
            }
        }
        return false;
    }

    private void checkRules(CheckedRecord record, Collection<Violation> violations) {
        for (CompiledRule rule : rules) {
            if (rule.when() != null && !rule.when().applies(record)) {
                continue;
            }
            int broken = rule.check().broken(record);
            if (broken >= 0) {
                Field field = schema.fields().get(broken);
                violations.add(new Violation(rule.name(), field.label(), rule.reason(record.value(broken))));
            }
        }
    }

    /**
     * A row as text for the refusals, personal data masked. The cells of a refused row may be in the wrong columns: if
     * a column of the file contains names of persons, only the words of the key are kept.
     */
    public String maskedText(RawRow row) {
        if (!namesPersons) {
            return PersonalData.maskedText(row, header.hidden(), header.width());
        }
        Set<Integer> hidden = new HashSet<>(header.hidden());
        for (int column = 0; column < row.cells().length; column++) {
            if (!isKey(column) && PersonalData.mayName(row.cells()[column])) {
                hidden.add(column);
            }
        }
        return PersonalData.maskedText(row, hidden, header.width());
    }

    private boolean isKey(int column) {
        return schema.primaryKey().stream().anyMatch(name -> header.columns()[index.get(name)] == column);
    }

    private record CompiledRule(String name, Text reason, RuleExpression when, RuleExpression check) {

        static CompiledRule of(Rule rule, Schema schema) {
            return new CompiledRule(
                    rule.name(),
                    rule.reason().typeset(),
                    rule.when() == null ? null : RuleExpression.parse(rule.when(), schema),
                    RuleExpression.parse(rule.check(), schema));
        }

        Text reason(Object value) {
            return value == null ? reason : EtlTexts.text("value.rule", shown(value), reason);
        }

        /** A count without decimals: 12, not 12.0. */
        private static String shown(Object value) {
            return value instanceof Double number
                    ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                    : value.toString();
        }
    }
}
