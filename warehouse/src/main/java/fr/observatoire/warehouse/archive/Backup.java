package fr.observatoire.warehouse.archive;

import fr.observatoire.warehouse.store.Disk;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.codec.digest.DigestUtils;

/** Writes a home into one file, while servers read it and whatever is being loaded. */
public final class Backup {

    /** A load that publishes removes old snapshots, once; then the files are listed anew. */
    private static final int ATTEMPTS = 5;

    private static final int PIECE = 1 << 16;

    private final Home home;
    private final Path out;
    private final ArchiveListener listener;

    /** @param out is replaced once the archive is whole; only its owner may read it, since the keys are in it */
    public Backup(Home home, Path out, ArchiveListener listener) {
        this.home = home;
        this.out = out.toAbsolutePath().normalize();
        this.listener = listener;
    }

    /**
     * Writes the archive.
     *
     * @return its bytes
     * @throws ArchiveException when there is nothing to keep, or the archive would keep itself
     */
    public long write(Instant now) {
        if (parts().anyMatch(out::startsWith)) {
            throw new ArchiveException("archive.inside", out, home);
        }
        Path next = out.resolveSibling(out.getFileName() + ".new");
        try {
            Files.createDirectories(out.getParent());
            write(next, now);
            Disk.replace(next, out);
            return Files.size(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            next.toFile().delete(); // what could not be ended
        }
    }

    private Stream<Path> parts() {
        return Stream.of(home.snapshots(), home.lake(), home.config(), home.quarantine());
    }

    private void write(Path next, Instant now) throws IOException {
        for (int attempt = 1; ; attempt++) {
            Disk.makeClosedFile(next);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(next))) {
                writeOnce(zip, now);
                return;
            } catch (NoSuchFileException gone) {
                if (attempt == ATTEMPTS) {
                    throw gone;
                }
            }
        }
    }

    private void writeOnce(ZipOutputStream zip, Instant now) throws IOException {
        HomeFiles files = HomeFiles.of(home);
        if (files.files().isEmpty()) {
            throw new ArchiveException("archive.nothing", home);
        }
        Progress progress = new Progress(listener, files.bytes());
        List<ArchivedFile> archived = new ArrayList<>();
        for (Path file : files.files()) {
            archived.add(add(zip, file, files.name(file), progress));
        }
        zip.putNextEntry(new ZipEntry(ArchiveManifest.NAME));
        zip.write(ArchiveManifest.of(files, now, archived).write());
        zip.closeEntry();
    }

    /** The size and the digest are those of what was read, if somebody changes the file meanwhile. */
    private static ArchivedFile add(ZipOutputStream zip, Path file, String name, Progress progress) throws IOException {
        try (InputStream in = Files.isDirectory(file) ? InputStream.nullInputStream() : Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            DigestOutputStream digested = new DigestOutputStream(zip, DigestUtils.getSha256Digest());
            long bytes = copy(in, digested, progress);
            zip.closeEntry();
            return new ArchivedFile(
                    name,
                    bytes,
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        }
    }

    private static long copy(InputStream in, OutputStream to, Progress progress) throws IOException {
        byte[] piece = new byte[PIECE];
        long bytes = 0;
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            to.write(piece, 0, read);
            bytes += read;
            progress.add(read);
        }
        return bytes;
    }
}
