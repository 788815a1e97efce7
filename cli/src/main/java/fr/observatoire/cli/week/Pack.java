package fr.observatoire.cli.week;

import fr.observatoire.warehouse.store.Disk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.function.ToIntFunction;

/**
 * The short pack of the month that ended last: a folder that is named after it, written by the first run of the next
 * month. Its snapshot is kept for ever, so there is one a month and not one a week.
 */
record Pack(Path packs) {

    /** The month that a run of a day gives a pack of. */
    static YearMonth month(LocalDate day) {
        return YearMonth.from(day).minusMonths(1);
    }

    Path of(LocalDate day) {
        return packs.resolve(month(day).toString());
    }

    /**
     * Writes the pack, unless the month has its own.
     *
     * @param writer writes into a folder, and says 0 when it did
     * @return whether the month has its pack now
     */
    boolean write(LocalDate day, ToIntFunction<Path> writer) {
        Path pack = of(day);
        if (Files.exists(pack)) {
            return true;
        }
        Path part = packs.resolve(pack.getFileName() + ".new");
        try {
            Disk.delete(part);
            boolean written = writer.applyAsInt(part) == 0;
            if (written) {
                Files.move(part, pack, StandardCopyOption.ATOMIC_MOVE);
            }
            Disk.delete(part);
            return written;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
