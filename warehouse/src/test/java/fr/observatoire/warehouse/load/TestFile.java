package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One source file of a test run, as the ETL hands it over. Its content makes its hash. */
public final class TestFile {

    private static final int CATEGORY = 12;

    private final int fileNo;
    private final String office;
    private final String source;
    private final String resource;
    private final String path;
    private final List<List<Object>> rows = new ArrayList<>();
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
        row("record", null, null, null, null, null, null, null, null, null, null, null);
        return this;
    }

    /** The date of the record that began may be a slip. */
    TestFile doubtful() {
        rows.get(rows.size() - 1).set(CATEGORY, LakeRow.DOUBTFUL);
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
        rows.add(Arrays.asList(
                fact,
                fileNo,
                line,
                key,
                null,
                day,
                dateTo,
                place,
                channel,
                origin,
                member,
                label,
                category,
                periodKind,
                measure,
                value,
                text));
        return this;
    }

    /** A record that broke a rule. */
    TestFile refusal(String recordKey, String field, String rule, String raw) {
        line++;
        read++;
        refused++;
        key = recordKey;
        day = null;
        return row(
                "refusal",
                null,
                null,
                null,
                null,
                "Reason in English.",
                "Motif en français.",
                rule,
                null,
                field,
                null,
                raw);
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
        return row(
                "warning", null, null, null, null, "in English: " + sentence, sentence, code, null, null, null, null);
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
        rows.removeIf(row -> !row.get(0).equals("refusal"));
        return this;
    }

    /** The rows as the lake holds them; a record's digest is that of its figures. */
    List<List<Object>> rows() {
        return rows.stream().map(this::withDigest).toList();
    }

    private List<Object> withDigest(List<Object> row) {
        List<Object> complete = new ArrayList<>(row);
        if (row.get(0).equals("record")) {
            complete.set(4, Integer.toHexString(figures(row.get(2)).hashCode()));
        }
        return complete;
    }

    private List<List<Object>> figures(Object ofLine) {
        return rows.stream()
                .filter(row -> row.get(2).equals(ofLine))
                .map(row -> row.subList(5, row.size()))
                .toList();
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
        List<List<Object>> content =
                rows.stream().map(row -> row.subList(2, row.size())).toList();
        return Integer.toHexString(List.of(path, content, read).hashCode());
    }
}
