package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.store.Disk;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Allows only one load at a time in a home folder. The operating system releases the lock when the process ends, in
 * whatever way.
 */
public final class LoadLock {

    private static final long POLL_MILLIS = 100;

    private final FileChannel channel;

    private LoadLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Does {@code work} while no other load can; see {@link #acquire}. */
    public static <T> T whileHeld(Home home, Duration patience, Supplier<T> work) {
        LoadLock lock = acquire(home, patience);
        try {
            return work.get();
        } finally {
            lock.close();
        }
    }

    /**
     * Waits for a load that is running: two loads that start together run one after the other.
     *
     * @throws LoadInProgressException when it is still running after {@code patience}
     */
    private static LoadLock acquire(Home home, Duration patience) {
        Path file = home.root().resolve("load.lock");
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            Disk.makeClosed(home.root());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            while (!held(channel)) {
                if (System.nanoTime() > deadline) {
                    channel.close();
                    throw new LoadInProgressException(Texts.WAREHOUSE.text("load.in_progress", home));
                }
                Thread.sleep(POLL_MILLIS);
            }
            return new LoadLock(channel);
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("load.not_locked", home, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadInProgressException(Texts.WAREHOUSE.text("load.wait_interrupted"));
        }
    }

    private static boolean held(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process holds it
        }
    }

    private void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("load.not_unlocked", e.getMessage()), e);
        }
    }
}
