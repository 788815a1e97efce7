package fr.observatoire.warehouse.catalog;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.own.Measured;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.plausibility.PlausibilityRule;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the files of a source must look like, as {@code model/sources/<source>.yml} declares it. The keys are those of
 * Frictionless Table Schema where it has one for the purpose. Serializable, because Spark sends it to its executors.
 *
 * <p>A file is refused whole when more of its records are refused than {@code tolerance} allows. In a small file one
 * mistake is already a large share, so up to {@code toleratedRows} refused records never refuse a file, unless it has
 * no other records.
 *
 * @param freshness a source older than this is stale
 * @param tolerance the whole file is refused when the share of refused records is higher than this
 * @param toleratedRows number of refused records that never refuse a file which has others
 * @param plausibility rules that find values that are valid but hard to believe
 */
public record SourceContract(
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) Text title,
        @JsonProperty(required = true) Period freshness,
        @JsonProperty(required = true) double tolerance,
        @JsonProperty(required = true) int toleratedRows,
        @JsonProperty(required = true) List<Resource> resources,
        List<PlausibilityRule> plausibility)
        implements Serializable {

    public SourceContract {
        resources = listOf(resources);
        plausibility = listOf(plausibility);
    }

    /** Whether a resource is a sheet that people fill in, and no export of a tool. */
    public boolean isSheet(String resource) {
        return resources.stream().anyMatch(known -> known.name().equals(resource) && known.isFilledIn());
    }

    /** What the columns of an own sheet are, which has one kind of file; null for any other source. */
    public Measured measured() {
        return resources.get(0).measured();
    }

    /**
     * One kind of file of the source.
     *
     * @param path globs on the file name without its extension, upper and lower case are equal
     * @param grain what one record stands for: {@code site x month}
     * @param profile {@code sheet} (one header row, then records), {@code month-table}, or a layout that the source's own package reads
     * @param sheet the sheet of a workbook; null: the one visible sheet whose header fits
     * @param dialects tried in this order; for a workbook the first one says how dates and numbers are
     *     written
     * @param otherColumns {@code reported}; {@code ignored} where an export has hundreds of them; {@code refused} where a
     *     table with others is another one
     * @param rules conditions across the columns of one record
     * @param coverage {@code day}, {@code month} or {@code year}: the unit around a record in which days without a
     *     record count as zero
     * @param every {@code day}, {@code opening-day} or {@code month} when each of them must have a record, so that a gap
     *     gives a warning; else null
     * @param exported a tool writes it, although it has the form of a sheet: exports overlap by nature
     * @param planned the condition (as {@link Rule} writes it) for a record that is dated after the day of the load: of
     *     a programme, or of the members of the next year; null: every such record is refused, because nobody can have
     *     counted yet
     * @param measured what the columns of an office's own sheet are; null for a source that the program knows
     */
    public record Resource(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) Text title,
            @JsonProperty(required = true) @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                    List<String> path,
            @JsonProperty(required = true) Text grain,
            @JsonProperty(required = true) String profile,
            String sheet,
            @JsonProperty(required = true) List<Dialect> dialects,
            String otherColumns,
            @JsonProperty(required = true) Schema schema,
            List<Rule> rules,
            @JsonProperty(required = true) String coverage,
            String every,
            Boolean exported,
            String planned,
            Measured measured)
            implements Serializable {

        public static final String SHEET = "sheet";

        private static final String OPENING_DAY = "opening-day";

        /** Figures by month, in one of the forms that people write them. */
        public static final String MONTH_TABLE = "month-table";

        public Resource {
            path = listOf(path);
            dialects = listOf(dialects);
            rules = listOf(rules);
            otherColumns = otherColumns == null ? "reported" : otherColumns;
            exported = Boolean.TRUE.equals(exported);
            require(!dialects.isEmpty(), "dialects", "expected.dialect");
            require(
                    Set.of("reported", "ignored", "refused").contains(otherColumns),
                    otherColumns,
                    "expected.other_columns");
            Grain.of(coverage);
            require(every == null || Set.of("day", OPENING_DAY, "month").contains(every), every, "expected.every");
            if (measured != null) {
                require(!schema.dates().isEmpty(), name, "expected.date_column");
                measured.requireColumns(
                        schema.names(FieldType.STRING), schema.names(FieldType.INTEGER, FieldType.NUMBER));
            }
        }

        /** Whether people fill it in, in a spreadsheet; else a tool exports it. */
        public boolean isFilledIn() {
            return profile.equals(SHEET) || profile.equals(MONTH_TABLE);
        }

        /** Whether it is a sheet that somebody keeps, saves again, and may have copied. */
        public boolean isKeptByHand() {
            return isFilledIn() && !exported;
        }

        /** Whether each day has a record, but for those on which the office is usually closed. */
        public boolean isByOpeningDay() {
            return OPENING_DAY.equals(every);
        }

        /** Whether the records are of days in a row. */
        public boolean isDaily() {
            return "day".equals(every) || isByOpeningDay();
        }

        public boolean refusesOtherColumns() {
            return otherColumns.equals("refused");
        }

        public boolean reportsOtherColumns() {
            return otherColumns.equals("reported");
        }
    }

    /**
     * How a file is written.
     *
     * @param encoding as the tool writes it. The bytes of a file tell its encoding; of several dialects, those that
     *     declare it are tried first
     * @param bom whether the tool writes a byte order mark
     * @param delimiter one character
     * @param decimalChar before the decimals
     * @param groupChar between thousands, null when numbers have none; a space stands for U+0020, U+00A0 and U+202F
     * @param dateFormat pattern of {@link java.time.format.DateTimeFormatter}, read strictly
     * @param lang language of the header, of month names and of AM and PM
     */
    public record Dialect(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) String encoding,
            Boolean bom,
            @JsonProperty(required = true) String delimiter,
            @JsonProperty(required = true) String decimalChar,
            String groupChar,
            @JsonProperty(required = true) String dateFormat,
            @JsonProperty(required = true) String lang)
            implements Serializable {

        public Dialect {
            bom = Boolean.TRUE.equals(bom);
            require(Charset.isSupported(encoding), encoding, "expected.encoding");
            require(delimiter.length() == 1, delimiter, "expected.character");
            require(decimalChar.length() == 1, decimalChar, "expected.character");
            require(groupChar == null || groupChar.length() == 1, groupChar, "expected.character");
        }
    }

    /**
     * The columns of a record and its key.
     *
     * @param primaryKey names of the fields that tell a record from all others of its office and resource
     */
    public record Schema(
            @JsonProperty(required = true) List<Field> fields, @JsonProperty(required = true) List<String> primaryKey)
            implements Serializable {

        public Schema {
            fields = listOf(fields);
            primaryKey = listOf(primaryKey);
            Set<String> names = new HashSet<>();
            for (Field field : fields) {
                require(names.add(field.name()), field.name(), "expected.one_column");
            }
            require(names.containsAll(primaryKey), primaryKey.toString(), "expected.key_columns");
        }

        /** The columns that are a day, a month or a year; the first one dates the record. */
        public List<Field> dates() {
            return fields.stream().filter(field -> field.type().isDate()).toList();
        }

        private List<String> names(FieldType... types) {
            return fields.stream()
                    .filter(field -> List.of(types).contains(field.type()))
                    .map(Field::name)
                    .toList();
        }
    }

    /**
     * One column.
     *
     * @param format pattern of a date, if it is not the one of the dialect; or the unit that may follow a number
     * @param header names in the file for each language of a dialect, if they differ from {@code name}
     * @param code the warehouse's code of what the column counts: {@code FR-40}
     * @param codes the words that the column allows, with the warehouse's code for each
     * @param otherwise the warehouse's code of any other word: the record is read, and the word asked about; null: refused
     * @param reference {@code indicator} when the values must be codes of the catalogue
     * @param optional the column may be missing in a file
     * @param personal dropped before anything is written
     * @param inTemplate whether an empty sheet has it; not a column of the program that no office here counts
     */
    public record Field(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) FieldType type,
            String format,
            Text title,
            Map<String, List<String>> header,
            String code,
            Map<String, String> codes,
            String otherwise,
            String reference,
            Constraints constraints,
            Boolean optional,
            Boolean personal,
            Boolean inTemplate)
            implements Serializable {

        public Field {
            optional = Boolean.TRUE.equals(optional);
            personal = Boolean.TRUE.equals(personal);
            inTemplate = !Boolean.FALSE.equals(inTemplate);
            header = header == null ? Map.of() : Map.copyOf(header);
            constraints = constraints == null ? Constraints.NONE : constraints;
            require(reference == null || reference.equals("indicator"), reference, "expected.reference");
        }

        /** What people call the column: a reader of a layout makes columns that the file does not have. */
        public String label() {
            return title == null ? name : title.fr();
        }

        /** The names that the column may have in a file whose header is in {@code lang}. */
        public List<String> headerNames(String lang) {
            return header.getOrDefault(lang, List.of(name));
        }
    }

    /** What a value is, as in Frictionless Table Schema; {@code any} is not read. */
    public enum FieldType {
        STRING,
        INTEGER,
        NUMBER,
        DATE,
        YEARMONTH,
        /** Not of that standard, where it is a text. */
        QUARTER,
        YEAR,
        ANY;

        /** Whether it is a day, or the first day of a month, quarter or year. */
        public boolean isDate() {
            return this == DATE || this == YEARMONTH || this == QUARTER || this == YEAR;
        }
    }

    /**
     * What a value must satisfy.
     *
     * @param maximum of a count: far above what an office can count, so that a typing error is found
     * @param pattern regular expression for the whole text
     */
    public record Constraints(
            Boolean required,
            Double minimum,
            Double maximum,
            String pattern,
            @JsonProperty("enum") List<String> allowed)
            implements Serializable {

        static final Constraints NONE = new Constraints(false, null, null, null, null);

        public Constraints {
            required = Boolean.TRUE.equals(required);
            allowed = listOf(allowed);
        }
    }

    /**
     * A condition across the columns of one record: {@code <columns> <comparison>}, the columns separated by commas, a
     * {@code *} standing for any ending, the comparison one of {@code = != < <= > >=} with a number, a 'text' or a
     * column, {@code in ('one', 'another')}, {@code empty} or {@code not empty}. Every named column must meet it; an
     * empty cell meets every comparison of {@code check}, and none of {@code when}.
     *
     * @param name code of the rule in refusals
     * @param reason what is wrong with a record that breaks it
     * @param when the rule is only for records that meet this; null for all
     * @param check what they must meet
     */
    public record Rule(
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) Text reason,
            String when,
            @JsonProperty(required = true) String check)
            implements Serializable {}

    private static <T> List<T> listOf(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static void require(boolean holds, String value, String expected) {
        if (!holds) {
            throw new TextException(Texts.WAREHOUSE.text("model.value", value, Texts.WAREHOUSE.text(expected)));
        }
    }
}
