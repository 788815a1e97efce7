package fr.observatoire.etl.quality;

import fr.observatoire.etl.read.DateColumn;
import fr.observatoire.etl.read.DateText;
import fr.observatoire.etl.read.NumberText;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Constraints;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Visible;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads one column: a cell gives a value, or a violation that says what was expected. */
final class FieldCheck {

    private static final Set<Double> YES_OR_NO = Set.of(0.0, 1.0);

    private final Field field;
    private final Constraints constraints;
    private final boolean key;
    private final boolean besidePersons;
    private final CheckContext context;
    private final NumberText numbers;
    private DateText dates;
    private boolean serials;
    private final Pattern pattern;
    private final Map<String, String> codes;
    private final Set<Double> allowedNumbers;

    /**
     * @param key whether the column belongs to the key of the record
     * @param besidePersons whether other columns of the file contain names of persons: then a refused word may be such
     *     a name
     * @param workbook the cells come from a workbook, where a day that lost its format is Excel's number of it
     */
    FieldCheck(
            Field field, Dialect dialect, boolean key, boolean besidePersons, boolean workbook, CheckContext context) {
        this.field = field;
        this.constraints = field.constraints();
        this.key = key;
        this.besidePersons = besidePersons;
        this.context = context;
        this.numbers = new NumberText(dialect);
        this.dates = dates(field, dialect);
        this.serials = workbook;
        this.pattern = constraints.pattern() == null ? null : Pattern.compile(constraints.pattern());
        this.codes = codes(field);
        this.allowedNumbers = isNumber() ? numbers(constraints.allowed()) : Set.of();
    }

    private static DateText dates(Field field, Dialect dialect) {
        String otherwise =
                switch (field.type()) {
                    case YEAR -> "uuuu";
                    case QUARTER -> DateText.QUARTER;
                    default -> dialect.dateFormat();
                };
        return switch (field.type()) {
            case DATE, YEARMONTH, QUARTER, YEAR -> new DateText(
                    field.type(), field.format() == null ? otherwise : field.format(), dialect.lang());
            default -> null;
        };
    }

    private static Map<String, String> codes(Field field) {
        Map<String, String> codes = new HashMap<>();
        if (field.codes() != null) {
            field.codes().forEach((word, code) -> codes.put(CellWords.folded(word), code));
        }
        return codes;
    }

    private static Set<Double> numbers(List<String> allowed) {
        return allowed.stream().map(Double::valueOf).collect(Collectors.toSet());
    }

    private boolean isNumber() {
        return field.type() == FieldType.INTEGER || field.type() == FieldType.NUMBER;
    }

    /**
     * The value of a cell: {@link Double}, {@link LocalDate} or {@link String}; null when it is empty or refused.
     *
     * @param violations receives what is wrong with it
     */
    Object value(String cell, Collection<Violation> violations) {
        if (field.personal() || field.type() == FieldType.ANY) {
            return null;
        }
        String text = bare(cell);
        if (text.isEmpty()) {
            if (key && !field.optional() || constraints.required()) {
                violations.add(new Violation("required", field.label(), EtlTexts.text("value.missing")));
            }
            return null;
        }
        if (text.startsWith("=")) {
            return refuse(violations, "formula", text, EtlTexts.text("value.formula"));
        }
        return switch (field.type()) {
            case INTEGER, NUMBER -> number(text, violations);
            case DATE, YEARMONTH, QUARTER, YEAR -> date(text, violations);
            default -> text(text, violations);
        };
    }

    /** Whether a cell says in a word that it holds nothing; of a free text it may be a part, and a code is one. */
    boolean isAbsent(String cell) {
        boolean free = field.type() == FieldType.ANY || field.type() == FieldType.STRING && codes.isEmpty();
        return !free
                && !field.personal()
                && CellWords.isAbsent(bare(cell))
                && !codes.containsKey(CellWords.folded(bare(cell)));
    }

    /** Whether a cell holds a word that the column does not list, and is read all the same. */
    boolean isUnlisted(String cell) {
        return field.otherwise() != null
                && cell.chars().anyMatch(Character::isLetter)
                && !codes.containsKey(CellWords.folded(bare(cell)));
    }

    /** Asks about such words. */
    Text unlisted(String words, String lines) {
        String listed = String.join(", ", new TreeSet<>(field.codes().keySet()));
        return EtlTexts.text("file.unlisted", words, field.name(), listed, lines);
    }

    /** Whether a cell is a day, a month or a year. */
    boolean isDate(String cell) {
        return field.type().isDate() && dates.parse(bare(cell)) != null;
    }

    /** Whether the column holds days, months or years. */
    boolean holdsDates() {
        return field.type().isDate();
    }

    /** The number in a cell, whatever the limits of the column; NaN when there is none. */
    double figure(String cell) {
        return numbers.parse(bare(cell), field.format());
    }

    private Double number(String text, Collection<Violation> violations) {
        double value = allowedNumbers.containsAll(YES_OR_NO) ? yesOrNo(text) : numbers.parse(text, field.format());
        if (Double.isNaN(value)) {
            boolean damaged = Damage.isExcels(text);
            return refuse(
                    violations,
                    damaged ? "excel_damage" : "type",
                    text,
                    damaged ? EtlTexts.text("value.number_damaged") : expectedNumber());
        }
        if (field.type() == FieldType.INTEGER && value != Math.rint(value)) {
            return refuse(violations, "type", text, EtlTexts.text("value.whole_number"));
        }
        if (constraints.minimum() != null && value < constraints.minimum()) {
            return refuse(
                    violations, "minimum", text, EtlTexts.text("value.minimum", numbers.format(constraints.minimum())));
        }
        if (constraints.maximum() != null && value > constraints.maximum()) {
            return refuse(
                    violations, "maximum", text, EtlTexts.text("value.maximum", numbers.format(constraints.maximum())));
        }
        if (!allowedNumbers.isEmpty() && !allowedNumbers.contains(value)) {
            return refuse(violations, "enum", text, oneOf(constraints.allowed()));
        }
        return value;
    }

    private double yesOrNo(String text) {
        double value = CellWords.yesOrNo(text);
        return Double.isNaN(value) ? numbers.parse(text, field.format()) : value;
    }

    private Text expectedNumber() {
        return field.type() == FieldType.INTEGER
                ? EtlTexts.text("value.whole_number")
                : EtlTexts.text("value.number", numbers.format(1234.5));
    }

    private LocalDate date(String text, Collection<Violation> violations) {
        LocalDate date = dates.parse(text);
        if (date == null && serials && field.type() == FieldType.DATE) {
            date = DateColumn.ofSerial(text);
        }
        if (date == null) {
            return refuse(violations, "type", text, expectedDate(text));
        }
        if (!context.plausible(date)) {
            return refuse(violations, "date_range", text, context.plausibleRange());
        }
        return date;
    }

    private Text expectedDate(String text) {
        LocalDate otherwise = dates.withoutWeekday(text);
        if (otherwise != null) {
            return EtlTexts.text("value.weekday", dates.format(otherwise), weekday(otherwise));
        }
        String example = dates.format(LocalDate.of(2018, 12, 31));
        return switch (field.type()) {
            case YEARMONTH -> EtlTexts.text("value.month", example);
            case QUARTER -> EtlTexts.text("value.quarter", example);
            case YEAR -> EtlTexts.text("value.year", example);
            default -> EtlTexts.text(dates.looksLike(text) ? "value.date" : "value.day", example);
        };
    }

    private static Text weekday(LocalDate day) {
        return new Text(
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.FRENCH),
                day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    }

    /**
     * Settles how the column writes its days, by all its cells. Until then the dialect's order of day and month is used.
     *
     * @param rows of the file without its header
     * @param column of the field
     * @param month that the name of the file says; or null
     * @return what to ask about
     */
    List<Text> settleDates(List<RawRow> rows, int column, boolean daily, YearMonth month) {
        if (field.type() != FieldType.DATE || column < 0) {
            return List.of();
        }
        DateColumn cells = new DateColumn(field.label(), dates, daily, month);
        for (RawRow row : rows) {
            String text = column < row.cells().length ? bare(row.cells()[column]) : "";
            if (!text.isEmpty()) {
                boolean name = besidePersons && !dates.looksLike(text) && PersonalData.mayName(text);
                cells.add(
                        row.line(),
                        name ? PersonalData.MASKED : text,
                        row.dates().get(column));
            }
        }
        if (!serials && cells.isSerial()) {
            serials = true;
        } else {
            dates = cells.settle();
        }
        return cells.told();
    }

    private static String bare(String cell) {
        return cell.replace('\u00A0', ' ').strip();
    }

    private String text(String text, Collection<Violation> violations) {
        if (Damage.hasLostAccents(text) || Damage.isMojibake(text)) {
            return refuse(violations, "lost_encoding", text, EtlTexts.text("value.lost_accents"));
        }
        if (Damage.isExcelError(text)) {
            return refuse(violations, "excel_damage", text, EtlTexts.text("value.text_damaged"));
        }
        if (!codes.isEmpty()) {
            String code = codes.getOrDefault(CellWords.folded(text), isUnlisted(text) ? field.otherwise() : null);
            return code != null
                    ? code
                    : refuse(
                            violations,
                            "enum",
                            text,
                            oneOf(new TreeSet<>(field.codes().keySet())));
        }
        if (!constraints.allowed().isEmpty() && !constraints.allowed().contains(text)) {
            return refuse(violations, "enum", text, oneOf(constraints.allowed()));
        }
        if (pattern != null && !pattern.matcher(text).matches()) {
            return Damage.isExcels(text)
                    ? refuse(violations, "excel_damage", text, EtlTexts.text("value.id_damaged"))
                    : refuse(violations, "pattern", text, EtlTexts.text("value.pattern", constraints.pattern()));
        }
        if (field.reference() != null
                && !context.references().get(field.reference()).contains(text)) {
            return refuse(violations, "reference", text, nearest(text));
        }
        return withoutPersons(text, violations);
    }

    /**
     * Addresses and telephone numbers are removed from a free text, but not from a key: else two records could become
     * one.
     */
    private String withoutPersons(String written, Collection<Violation> violations) {
        if (!key) {
            return PersonalData.mask(Visible.text(written));
        }
        String text = Visible.line(written);
        if (pattern != null) {
            return text; // an identifier of a tool: ten digits in it are no telephone number
        }
        return PersonalData.in(text)
                ? refuse(violations, "personal_data", text, EtlTexts.text("value.key_of_person"))
                : text;
    }

    private Text nearest(String text) {
        List<String> nearest = NearestCodes.of(text, context.references().get(field.reference()));
        return nearest.isEmpty()
                ? EtlTexts.text("value.code")
                : EtlTexts.text("value.code_like", String.join(", ", nearest));
    }

    private static Text oneOf(Collection<String> allowed) {
        return EtlTexts.text("value.one_of", String.join(", ", allowed));
    }

    private <T> T refuse(Collection<Violation> violations, String rule, String text, Text expected) {
        boolean mayName = besidePersons && !key && PersonalData.mayName(text);
        violations.add(Violation.of(rule, field.label(), mayName ? PersonalData.MASKED : text, expected));
        return null;
    }
}
