package fr.observatoire.etl.source;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tests that every resource of every source must pass. A subclass names its resource; its files are in
 * {@code src/test/resources/<source>/<resource>}, the bad ones beside the good one. An override states its reason.
 */
public abstract class SourceContractTest {

    @TempDir
    Path folder;

    private final Source source;
    private final Path fixtures;
    private final Reading reading;

    protected SourceContractTest(Source source, String resource) {
        this.fixtures = Path.of("src/test/resources").resolve(source.name()).resolve(resource);
        this.source = source;
        this.reading = new Reading(source, resource);
    }

    protected final Outcome read(String fixture) {
        return reading.read(fixtures.resolve(fixture + ".csv"));
    }

    protected final Resource resource() {
        return reading.resource();
    }

    /** Records of the good file. */
    protected abstract int records();

    /** The warnings for the file {@code missing}, in which a day or a month is missing. */
    protected Set<String> warningsOfMissing() {
        return Set.of();
    }

    /**
     * Rules that the file {@code duplicate} breaks: one row is there twice, another has the same key with other values.
     */
    protected Set<String> rulesOfDuplicate() {
        return Set.of("primaryKey");
    }

    /** Rules by which a file with a byte order mark, or without its own, is refused; none: it is read. */
    protected Set<String> rulesOfMark() {
        return Set.of();
    }

    @Test
    void readsGoodFileAsReviewed() throws IOException {
        Outcome good = read("good");
        assertEquals(null, good.result().refusal());
        assertEquals(Set.of(), good.rules());
        assertEquals(records(), good.result().read());
        GoldenFile.check(fixtures.resolve("good.lake.txt"), good.rows());
    }

    @Test
    void readsOrRefusesFileWithOtherMark() {
        Outcome marked = read("bom");
        assertEquals(rulesOfMark(), marked.rules());
        if (rulesOfMark().isEmpty()) {
            assertEquals(read("good").rows(), marked.rows());
        }
    }

    /** Every comma was made a semicolon, or every semicolon a comma, also within texts: no figure moves to another. */
    @Test
    void readsNothingElseWithOtherDelimiter() {
        Outcome other = read("delimiter");
        assertTrue(other.of("record").size() <= read("good").of("record").size());
        if (other.rules().isEmpty()) {
            assertEquals(values(read("good")), values(other));
        }
    }

    private static List<Object> values(Outcome outcome) {
        return outcome.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(Double.class::isInstance)
                .toList();
    }

    /** As Google Sheets writes a colleague's sheet, or as Excel writes "Texte (séparateur : tabulation)". */
    @Test
    void readsSheetWithAnyDelimiter() throws IOException {
        if (resource().profile().equals(Resource.SHEET)) {
            for (String delimiter : List.of(",", ";", "\t")) {
                Path divided = Drift.divided(delimiter, fixtures.resolve("good.csv"), resource(), folder);
                assertEquals(read("good").rows(), reading.read(divided).rows());
            }
        }
    }

    @Test
    void countsDuplicatesAndRefusesContradictions() {
        Outcome duplicate = read("duplicate");
        assertEquals(rulesOfDuplicate(), duplicate.rules());
        assertEquals(rulesOfDuplicate().size(), duplicate.result().refused());
        assertEquals(2 - rulesOfDuplicate().size(), duplicate.result().duplicates());
        assertTrue(duplicate.result().accepted());
    }

    @Test
    void warnsOfWhatIsMissing() {
        Outcome missing = read("missing");
        assertTrue(missing.result().accepted());
        assertEquals(warningsOfMissing(), missing.warnings());
    }

    @Test
    void refusesTruncatedFile() {
        Outcome truncated = read("truncated");
        assertFalse(truncated.result().accepted());
        assertTrue(Set.of("truncated", "quotes")
                .contains(truncated.result().refusal().code()));
        assertTrue(truncated.result().refusal().line() > 1);
        assertEquals(List.of(), truncated.of("record"));
    }

    @Test
    void refusesWrongColumnAndNamesTheNearest() {
        Outcome wrong = read("wrong-column");
        assertEquals(Set.of("header"), wrong.rules());
        assertTrue(
                wrong.result().refusal().text().typed().contains("manque"),
                wrong.result().refusal().text().typed());
    }

    /** An additional column does no harm and is named; exports of tools always have some. */
    @Test
    void namesAColumnThatItDoesNotKnow() throws IOException {
        if (resource().profile().equals(Resource.SHEET)) {
            Outcome drifted =
                    reading.read(Drift.withColumn("remarque", fixtures.resolve("good.csv"), resource(), folder));
            assertEquals(null, drifted.result().refusal());
            Set<String> warnings = new HashSet<>(read("good").warnings());
            if (resource().reportsOtherColumns()) {
                warnings.add("unknown_column");
            }
            assertEquals(warnings, drifted.warnings());
            assertEquals(read("good").of("record").size(), drifted.of("record").size());
        }
    }

    @Test
    void refusesARenamedColumnAndNamesTheOneThatResemblesIt() throws IOException {
        if (resource().profile().equals(Resource.SHEET)) {
            Outcome drifted = reading.read(Drift.renamed(fixtures.resolve("good.csv"), resource(), folder));
            assertEquals(Set.of("header"), drifted.rules());
            assertTrue(
                    drifted.result().refusal().text().typed().contains(" lui ressemble"),
                    drifted.result().refusal().text().typed());
        }
    }

    @Test
    void refusesEmptyFile() {
        assertEquals(Set.of("empty"), read("empty").rules());
    }

    /** The bytes tell the encoding: the accents come out right, or the file is refused. */
    @Test
    void readsFileInOtherEncoding() {
        Outcome other = read("wrong-encoding");
        assertEquals(Set.of(), other.rules());
        assertEquals(read("good").of("record").size(), other.of("record").size());
        assertEquals(
                Set.of(),
                other.texts()
                        .filter(label -> label.matches(".*[\u00C2\u00C3\uFFFD].*"))
                        .collect(Collectors.toSet()));
    }

    /** The good file, read the day before its first date: its figures would be of days that nobody has seen. */
    @Test
    void refusesWhatIsDatedAfterTheLoad() {
        LocalDate first = read("good").result().coversFrom();
        if (first != null && resource().planned() == null) {
            Outcome early =
                    new Reading(source, resource().name(), first.minusDays(1)).read(fixtures.resolve("good.csv"));
            assertFalse(early.result().accepted());
            assertTrue(early.rules().contains("future"), early.rules().toString());
            assertEquals(List.of(), early.of("record"));
        }
    }

    @Test
    void conservesRecordsInEveryFile() throws IOException {
        try (Stream<Path> files = Files.list(fixtures)) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".csv")).toList();
            assertAll(all.stream().map(file -> () -> Damage.assertConserved(reading.read(file), file.toString())));
        }
    }

    /** A file that is cut anywhere is refused, or read up to its end; all its figures were in the whole file. */
    @Test
    void survivesTruncationAtEveryByte() throws IOException {
        damage().cutAtEveryByte();
    }

    @Test
    void survivesBytesFlippedAndLinesMoved() throws IOException {
        damage().mutated();
    }

    /** One damaged byte may lose its own record, with a message; the figures of other records do not change. */
    @Test
    void aDamagedRecordChangesNoOther() throws IOException {
        damage().oneRecordDamaged();
    }

    private Damage damage() throws IOException {
        return new Damage(reading, fixtures.resolve("good.csv"), folder);
    }

    /** A sheet gives the same as CSV and as XLSX. */
    @Test
    void readsWorkbookAsCsv() throws IOException {
        Path workbook = folder.resolve("good.xlsx");
        Files.write(workbook, Workbooks.of(fixtures.resolve("good.csv"), resource()));
        Outcome read = reading.read(workbook);
        if (resource().profile().equals(Resource.SHEET)) {
            assertEquals(Set.of(), read.rules());
            assertEquals(read("good").rows(), read.rows());
        } else {
            assertEquals(Set.of("format"), read.rules());
        }
    }
}
