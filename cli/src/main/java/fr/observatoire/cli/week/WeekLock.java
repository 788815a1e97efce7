package fr.observatoire.cli.week;

import fr.observatoire.warehouse.store.Disk;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Lets one run of the week work in a home; the system releases it when the process ends, in whatever way. */
final class WeekLock implements AutoCloseable {

    private final FileChannel channel;

    private WeekLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty when another run holds it: what that one says need not be said twice. */
    static Optional<WeekLock> take(Path home) throws IOException {
        Disk.makeClosed(home);
        FileChannel channel =
                FileChannel.open(home.resolve("week.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new WeekLock(channel));
            }
        } catch (OverlappingFileLockException e) {
            // Another thread of this process holds it.
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
