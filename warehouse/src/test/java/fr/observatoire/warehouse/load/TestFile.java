package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** One source file of a test run, as the ETL hands it over. Its content makes its hash. */
public final class TestFile {

    private static final Map<String, LakeKind> KINDS = Catalog.withSample(null).lake();

    private static final Set<String> COMMON = Set.of("place", "channel", "origin", "period_kind", "record_key");

    /** A row of the lake; several measures of one figure stand in one row. */
    record Row(String kind, int fileNo, int line, Map<String, Object> cells) {}

    private final int fileNo;
    private final String office;
    private final String source;
    private final String resource;
    private final String path;
    private final List<Row> rows = new ArrayList<>();
    private LocalDate exportDate;
    private LocalDate coversFrom;
    private LocalDate coversTo;
    private long read;
    private long refused;
    private long duplicates;
    private String reason;
    private int line = 1;
    private String key;
    private LocalDate day;
    private String content;
    private List<String> beside = List.of();

    TestFile(int fileNo, String office, String source, String resource, String path) {
        this.fileNo = fileNo;
        this.office = office;
        this.source = source;
        this.resource = resource;
        this.path = path;
    }

    TestFile exported(String date) {
        exportDate = LocalDate.parse(date);
        return this;
    }

    /** These files are in the same folder. */
    TestFile beside(String... paths) {
        beside = List.of(paths);
        return this;
    }

    TestFile covers(String from, String to) {
        coversFrom = LocalDate.parse(from);
        coversTo = LocalDate.parse(to);
        return this;
    }

    /** Begins a record whose key is its day; what follows belongs to it. */
    public TestFile day(LocalDate date) {
        return record(date.toString(), date);
    }

    public TestFile day(String date) {
        return day(LocalDate.parse(date));
    }

    /** Begins a record; what follows belongs to it. */
    TestFile record(String recordKey, LocalDate date) {
        line++;
        read++;
        key = recordKey;
        day = date;
        return add("record", "record_key", key, "date", day);
    }

    /** The date of the record that began may be a slip. */
    TestFile doubtful() {
        rows.get(rows.size() - 1).cells().put("doubtful", true);
        return this;
    }

    public TestFile opening(double fraction, String closedReason) {
        place("opening", "peyrehorade", null, null, "fraction", fraction, null);
        return closedReason == null
                ? this
                : place("opening", "peyrehorade", null, null, "closed_reason", null, closedReason);
    }

    public TestFile visits(String origin, double visitors) {
        return place("visit", "peyrehorade", "counter", origin, "visitors", visitors, null);
    }

    TestFile enquiries(double enquiries) {
        return place("enquiry", "peyrehorade", "counter", null, "enquiries", enquiries, null);
    }

    TestFile place(
            String fact, String place, String channel, String origin, String measure, Double value, String text) {
        return row(fact, null, place, channel, origin, null, null, null, null, measure, value, text);
    }

    /** A row of a fact that has a member: a trail, a site, an indicator. */
    TestFile member(String fact, String member, String category, String measure, Double value, String text) {
        return row(fact, null, null, null, null, member, null, category, null, measure, value, text);
    }

    TestFile row(
            String fact,
            LocalDate dateTo,
            String place,
            String channel,
            String origin,
            String member,
            String label,
            String category,
            String periodKind,
            String measure,
            Double value,
            String text) {
        Map<String, Object> cells = new TreeMap<>();
        put(fact, cells, "record_key", key);
        put(fact, cells, "date", day);
        put(fact, cells, "date_to", dateTo);
        put(fact, cells, "place", place);
        put(fact, cells, "channel", channel);
        put(fact, cells, "origin", origin);
        put(fact, cells, member(fact, 0), member);
        put(fact, cells, member(fact, 0) + "_label", label);
        put(fact, cells, member(fact, 1), category);
        put(fact, cells, "period_kind", periodKind);
        rowOf(fact, cells).put(measure, value == null ? text : value);
        return this;
    }

    /** The columns that are of one fact only: what is counted, then what kind of it. */
    private static String member(String fact, int which) {
        return columns(fact).stream()
                .filter(column -> column.type() == LakeKind.Type.TEXT && !COMMON.contains(column.name()))
                .map(LakeKind.Column::name)
                .filter(column -> !column.endsWith("_label"))
                .skip(which)
                .findFirst()
                .orElse("");
    }

    private static List<LakeKind.Column> columns(String fact) {
        LakeKind kind = KINDS.get(fact);
        return kind == null
                ? List.of()
                : kind.columns().subList(0, kind.columns().size() - kind.figures());
    }

    private static void put(String fact, Map<String, Object> cells, String column, Object value) {
        if (columns(fact).stream().anyMatch(known -> known.name().equals(column)) && value != null) {
            cells.put(column, value);
        }
    }

    /** The row that was begun with these cells, or a new one. */
    private Map<String, Object> rowOf(String fact, Map<String, Object> cells) {
        for (Row row : rows) {
            if (row.line() == line
                    && row.kind().equals(fact)
                    && row.cells().entrySet().containsAll(cells.entrySet())) {
                return row.cells();
            }
        }
        rows.add(new Row(fact, fileNo, line, cells));
        return cells;
    }

    private TestFile add(String kind, Object... cells) {
        Map<String, Object> row = new TreeMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            row.put((String) cells[i], cells[i + 1]);
        }
        rows.add(new Row(kind, fileNo, line, row));
        return this;
    }

    /** A record that broke a rule. */
    TestFile refusal(String recordKey, String field, String rule, String raw) {
        line++;
        read++;
        refused++;
        key = recordKey;
        day = null;
        return add(
                "refusal",
                "record_key",
                recordKey,
                "field",
                field,
                "rule",
                rule,
                "raw",
                raw,
                "reason",
                "Motif en français.",
                "reason_en",
                "Reason in English.");
    }

    /** Figures on a line that is not an accepted record: this must never happen. */
    TestFile orphan(String origin, double visitors) {
        line++;
        return visits(origin, visitors);
    }

    /** Gives the file the bytes of another. */
    TestFile content(String bytes) {
        content = bytes;
        return this;
    }

    TestFile sameContentAs(TestFile other) {
        return content(other.contentHash());
    }

    /** The next record begins on this line. */
    TestFile fromLine(int number) {
        line = number - 1;
        return this;
    }

    TestFile warning(String code, String sentence) {
        return add("warning", "code", code, "text", sentence, "text_en", "in English: " + sentence);
    }

    /** A true duplicate within the file, which the ETL left out. */
    TestFile duplicate() {
        line++;
        read++;
        duplicates++;
        return this;
    }

    /** A record that the ETL read and then lost: this must never happen. */
    TestFile loseOne() {
        read++;
        return this;
    }

    TestFile refusedWhole(String why) {
        reason = why;
        rows.removeIf(row -> !row.kind().equals("refusal"));
        return this;
    }

    /** The rows as the lake holds them; a record's digest is that of its figures. */
    List<Row> rows() {
        rows.stream().filter(row -> row.kind().equals("record")).forEach(row -> row.cells()
                .put("record_digest", digest(row)));
        return rows;
    }

    private UUID digest(Row record) {
        return new UUID(
                0,
                rows.stream()
                        .filter(row -> row.line() == record.line())
                        .map(row -> without(row.cells(), "record_key", "record_digest"))
                        .toList()
                        .hashCode());
    }

    private static Map<String, Object> without(Map<String, Object> cells, String... columns) {
        Map<String, Object> others = new TreeMap<>(cells);
        others.keySet().removeAll(Set.of(columns));
        return others;
    }

    ManifestFile manifest() {
        return new ManifestFile(
                fileNo,
                office,
                source,
                resource,
                path,
                contentHash(),
                1000,
                exportDate,
                read,
                refused,
                duplicates,
                reason == null,
                reason == null ? null : new Text(reason, "in English: " + reason),
                null,
                coversFrom,
                coversTo,
                beside);
    }

    /** Independent of the file's place in its run. */
    private String contentHash() {
        if (content != null) {
            return content;
        }
        List<List<Object>> content = rows.stream()
                .map(row -> List.<Object>of(row.line(), row.kind(), without(row.cells(), "record_digest")))
                .toList();
        return Integer.toHexString(List.of(path, content, read).hashCode());
    }
}
