package fr.observatoire.warehouse.archive;

import fr.observatoire.warehouse.publish.LoadLock;
import fr.observatoire.warehouse.store.Disk;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Brings an archive back as a home, in the place of all that the home consists of: nothing of the two is ever mixed. */
public final class Restore {

    /** In this order: a home without pointers shows nothing, however far the change is. */
    private static final List<String> PARTS = List.of("current", "head", "snapshots", "lake", "config", "quarantine");

    private final Archive archive;
    private final Home home;
    private final Path fresh;
    private final Path former;

    public Restore(Archive archive, Home home) {
        this.archive = archive;
        this.home = home;
        this.fresh = home.root().resolve("restore.new");
        this.former = home.root().resolve("restore.old");
    }

    /** Whether there is something that {@link #run} would replace. */
    public boolean replaces() {
        return parts(home.root()).findAny().isPresent();
    }

    /**
     * Reads all of the archive, and touches nothing.
     *
     * @throws ArchiveException when it is not to the byte what was archived, or there is no room for it
     */
    public void check(ArchiveListener listener) {
        try {
            long bytes = archive.contents().bytes();
            long room = room();
            if (bytes > room) {
                throw new ArchiveException("archive.no_room", home, megabytes(bytes), megabytes(room));
            }
            archive.check(new Progress(listener, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long room() throws IOException {
        Path there = home.root();
        while (Files.notExists(there)) {
            there = there.getParent();
        }
        return Files.getFileStore(there).getUsableSpace();
    }

    static double megabytes(long bytes) {
        return bytes / 1e6;
    }

    /**
     * Puts the archive in the place of what is there. Whenever it ends, the home is the one or the other, or shows
     * nothing until it is run once more.
     *
     * @throws fr.observatoire.warehouse.publish.LoadInProgressException when a load runs
     */
    public void run(ArchiveListener listener) {
        LoadLock.whileHeld(home, Duration.ZERO, () -> {
            try {
                unpack(listener);
                exchange();
                Disk.delete(former);
                Disk.delete(fresh);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    private void unpack(ArchiveListener listener) throws IOException {
        Disk.delete(fresh);
        Disk.makeClosed(fresh);
        archive.extract(fresh, new Progress(listener, archive.contents().bytes()));
        point("current", archive.contents().current());
        point("head", archive.contents().head());
        Disk.flushAll(fresh);
    }

    private void point(String pointer, String id) throws IOException {
        if (id != null) {
            Files.writeString(fresh.resolve(pointer), id + "\n");
        }
    }

    private void exchange() throws IOException {
        Disk.delete(former);
        Disk.makeClosed(former);
        moveAway();
        for (String part : lastFirst(parts(fresh))) {
            Files.move(fresh.resolve(part), home.root().resolve(part));
        }
        Disk.flush(home.root());
    }

    /** What a server holds open cannot be moved on Windows: then all stays where it was. */
    private void moveAway() throws IOException {
        List<String> moved = new ArrayList<>();
        try {
            for (String part : parts(home.root()).toList()) {
                Files.move(home.root().resolve(part), former.resolve(part));
                moved.add(part);
            }
        } catch (IOException e) {
            for (String part : lastFirst(moved.stream())) {
                Files.move(former.resolve(part), home.root().resolve(part));
            }
            throw e;
        }
    }

    private static Stream<String> parts(Path folder) {
        return PARTS.stream().filter(part -> Files.exists(folder.resolve(part)));
    }

    private static List<String> lastFirst(Stream<String> parts) {
        List<String> turned = new ArrayList<>(parts.toList());
        Collections.reverse(turned);
        return turned;
    }
}
