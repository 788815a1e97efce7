package fr.observatoire.cli.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The council's pack is there once a month, whole, and the snapshots kept for it do not grow by one a week. */
class PackTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);

    @TempDir
    Path folder;

    private final AtomicInteger written = new AtomicInteger();

    private int write(Path pack) {
        try {
            Files.createDirectories(pack);
            Files.writeString(pack.resolve("bilan.pdf"), "pack " + written.incrementAndGet());
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName(
            "The first run of a month writes the pack of the month before, whatever day it is; the others leave it as it is")
    void oncePerMonth() throws IOException {
        Pack pack = new Pack(folder.resolve("bilans"));
        assertTrue(pack.write(MONDAY, this::write));
        assertTrue(pack.write(MONDAY.plusWeeks(4), this::write));
        assertEquals(1, written.get());
        assertTrue(pack.write(MONDAY.plusWeeks(5), this::write));
        assertEquals("pack 1", Files.readString(folder.resolve("bilans/2026-10/bilan.pdf")));
        assertEquals("pack 2", Files.readString(folder.resolve("bilans/2026-11/bilan.pdf")));
    }

    @Test
    @DisplayName("A pack that failed halfway is not taken for that of the month, and is written by the next run")
    void halfAPackIsNone() {
        Pack pack = new Pack(folder.resolve("bilans"));
        assertFalse(pack.write(MONDAY, part -> {
            write(part);
            return 1;
        }));
        assertTrue(Files.notExists(folder.resolve("bilans/2026-10")));
        assertTrue(Files.notExists(folder.resolve("bilans/2026-10.new")));
        assertTrue(pack.write(MONDAY.plusWeeks(1), this::write));
    }
}
