package fr.observatoire.etl.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.lake.LakeRow;
import fr.observatoire.etl.source.Reading.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A good file, damaged in many ways: reading it never throws an exception, and its records add up. The damaged copies
 * keep its name, because for some exports the name says what they contain.
 */
final class Damage {

    /** Number of damages of each kind for each file; {@code -Dobservatoire.mutations=10000} makes the long run. */
    private static final int MUTATIONS = Integer.getInteger("observatoire.mutations", 300);

    private static final long SEED = Long.getLong("observatoire.seed", 20190701);

    private final Reading reading;
    private final byte[] good;
    private final Outcome whole;
    private final Path damaged;

    /** @param folder for the damaged copies, which replace each other */
    Damage(Reading reading, Path file, Path folder) throws IOException {
        this.reading = reading;
        this.good = Files.readAllBytes(file);
        this.whole = reading.read(file);
        this.damaged = folder.resolve(file.getFileName());
    }

    void cutAtEveryByte() throws IOException {
        for (int length = 0; length < good.length; length += Math.max(1, good.length / MUTATIONS)) {
            assertConserved(read(Arrays.copyOf(good, length)), "first " + length + " bytes");
        }
    }

    void mutated() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            assertConserved(read(Mutations.mutate(good, random)), "mutation " + i);
        }
    }

    void oneRecordDamaged() throws IOException {
        List<Integer> lines = whole.of("record").stream().map(LakeRow::line).toList();
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            int line = lines.get(random.nextInt(lines.size()));
            byte[] content = Mutations.flippedIn(good, line, random);
            Outcome outcome = read(content);
            String what =
                    "damage %d in line %d of%n%s".formatted(i, line, new String(content, StandardCharsets.ISO_8859_1));
            assertConserved(outcome, what);
            assertOthersUnchanged(outcome, line, what);
            assertNothingLost(outcome, what);
        }
    }

    private Outcome read(byte[] content) throws IOException {
        return reading.read(Files.write(damaged, content));
    }

    /**
     * A carriage return in the damaged line makes two lines of it, and moves the following lines by one, also those
     * about the same record in other tables of the file.
     */
    private void assertOthersUnchanged(Outcome outcome, int line, String what) {
        Set<Integer> own = linesOf(keyAt(line), outcome);
        Set<LakeRow> expected = figures(whole, row -> row.line() != line);
        Set<LakeRow> found =
                figures(outcome, row -> row.line() != line && row.line() != line + 1 && !own.contains(row.line()));
        assertTrue(expected.containsAll(found), what);
        if (outcome.rules().isEmpty() && outcome.result().duplicates() == 0) {
            assertTrue(figures(outcome, row -> true).containsAll(expected), what);
        }
    }

    /** A record that is missing in the result must be mentioned in a message. */
    private void assertNothingLost(Outcome outcome, String what) {
        boolean fewer = outcome.result().accepted()
                && outcome.result().read() < whole.result().read();
        assertTrue(!fewer || !outcome.of("warning").equals(whole.of("warning")), what);
    }

    private String keyAt(int line) {
        return whole.of("record").stream()
                .filter(row -> row.line() == line)
                .map(row -> row.text("record_key"))
                .findFirst()
                .orElseThrow();
    }

    private static Set<Integer> linesOf(String key, Outcome outcome) {
        return outcome.of("record").stream()
                .filter(row -> row.text("record_key").equals(key))
                .map(LakeRow::line)
                .collect(Collectors.toSet());
    }

    private static Set<LakeRow> figures(Outcome outcome, Predicate<LakeRow> which) {
        return outcome.rows().stream()
                .filter(row -> !Set.of("refusal", "warning").contains(row.kind().name()))
                .filter(which)
                .map(Damage::withoutLine)
                .collect(Collectors.toSet());
    }

    private static LakeRow withoutLine(LakeRow row) {
        return new LakeRow(row.kind(), row.fileNo(), 0, row.cells());
    }

    /** Every record that was read is loaded, refused or a duplicate, on a line of its own; a refused file gives none. */
    static void assertConserved(Outcome outcome, String what) {
        long refusedLines =
                outcome.of("refusal").stream().map(LakeRow::line).distinct().count();
        Set<Integer> recordLines =
                outcome.of("record").stream().map(LakeRow::line).collect(Collectors.toSet());
        assertEquals(outcome.of("record").size(), recordLines.size(), what);
        if (outcome.result().accepted()) {
            assertEquals(
                    outcome.result().read(),
                    recordLines.size() + refusedLines + outcome.result().duplicates(),
                    what);
            assertEquals(outcome.result().refused(), refusedLines, what);
        } else {
            assertEquals(Set.of(), recordLines, what);
            assertTrue(
                    outcome.rows().stream().allMatch(row -> Set.of("refusal", "warning")
                            .contains(row.kind().name())),
                    what);
        }
    }
}
