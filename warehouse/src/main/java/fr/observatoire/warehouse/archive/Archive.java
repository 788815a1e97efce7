package fr.observatoire.warehouse.archive;

import com.fasterxml.jackson.core.JacksonException;
import fr.observatoire.warehouse.store.Disk;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;

/** An archive of a home. Once {@link #check} has ended, nothing in it is a surprise. */
public final class Archive implements AutoCloseable {

    /** The manifest of a large network has some thousand files; a larger one is no manifest. */
    private static final int MOST_OF_A_MANIFEST = 1 << 26;

    private static final int PIECE = 1 << 16;

    /** Not even the database of an empty home shrinks to so small a part; what does was made to fill the disk. */
    private static final int MOST_UNPACKED = 500;

    /** Only what a home consists of, so that an archive writes nowhere else; neither {@code ..} nor a drive. */
    private static final Pattern NAME =
            Pattern.compile("(snapshots|lake|config|quarantine)(/(?![.]{1,2}(/|$))[^/\\\\:\\x00]+)*/?");

    private final Path file;
    private final ZipFile zip;
    private final ArchiveManifest manifest;

    private Archive(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        this.manifest = manifest();
    }

    /**
     * Opens an archive.
     *
     * @throws ArchiveException when the file is none, was cut, or a newer program made it
     */
    public static Archive open(Path file) {
        try {
            return of(file, new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw new ArchiveException("archive.foreign", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Archive of(Path file, ZipFile zip) throws IOException {
        try {
            return new Archive(file, zip);
        } catch (ArchiveException | IOException e) {
            zip.close();
            throw e;
        }
    }

    private ArchiveManifest manifest() throws IOException {
        ZipEntry entry = zip.getEntry(ArchiveManifest.NAME);
        if (entry == null) {
            throw new ArchiveException("archive.foreign", file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            ArchiveManifest read = ArchiveManifest.read(in.readNBytes(MOST_OF_A_MANIFEST));
            if (read.isNewer()) {
                throw new ArchiveException("archive.newer", file, read.program());
            } else if (!read.isComplete()) {
                throw new ArchiveException("archive.foreign", file);
            }
            return read;
        } catch (JacksonException | ZipException e) {
            throw new ArchiveException("archive.foreign", file);
        }
    }

    /** When it was made. */
    public Instant made() {
        return Instant.parse(manifest.made());
    }

    /** The snapshot that it brings back. */
    public Optional<String> current() {
        return Optional.ofNullable(manifest.current());
    }

    ArchiveManifest contents() {
        return manifest;
    }

    /**
     * Reads all of it, and writes nothing.
     *
     * @throws ArchiveException when a file is missing, is none of a home, or is not to the byte what was archived
     */
    void check(Progress progress) throws IOException {
        requireNames();
        requireSize();
        for (ArchivedFile archived : manifest.files()) {
            copy(archived, OutputStream.nullOutputStream(), progress);
        }
    }

    private void requireNames() {
        Set<String> names = new HashSet<>(Set.of(ArchiveManifest.NAME));
        for (ArchivedFile archived : manifest.files()) {
            if (!NAME.matcher(archived.name()).matches() || !names.add(archived.name())) {
                throw new ArchiveException("archive.strange", file, archived.name());
            }
        }
        for (String entry : zip.stream().map(ZipEntry::getName).toList()) {
            if (!names.contains(entry)) {
                throw new ArchiveException("archive.strange", file, entry);
            }
        }
        Stream.of(manifest.current(), manifest.head())
                .filter(id -> id != null && !names.contains("snapshots/" + id + "/observatoire.duckdb"))
                .forEach(id -> {
                    throw new ArchiveException("archive.damaged", file, "snapshots/" + id);
                });
    }

    private void requireSize() throws IOException {
        if (manifest.bytes() / MOST_UNPACKED > Files.size(file)) {
            throw new ArchiveException("archive.swollen", file, Restore.megabytes(manifest.bytes()));
        }
    }

    /** Writes the files into a folder, each closed to others. */
    void extract(Path folder, Progress progress) throws IOException {
        for (ArchivedFile archived : manifest.files()) {
            Path target = folder.resolve(archived.name());
            Disk.makeClosed(archived.isFolder() ? target : target.getParent());
            if (!archived.isFolder()) {
                write(archived, target, progress);
            }
        }
    }

    private void write(ArchivedFile archived, Path target, Progress progress) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            copy(archived, out, progress);
        }
    }

    /** Reads no byte more than the file had: what unpacks to more than it says fills no disk. */
    private void copy(ArchivedFile archived, OutputStream out, Progress progress) throws IOException {
        ZipEntry entry = zip.getEntry(archived.name());
        if (entry == null) {
            throw new ArchiveException("archive.damaged", file, archived.name());
        }
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), DigestUtils.getSha256Digest())) {
            byte[] piece = new byte[PIECE];
            long left = archived.bytes();
            for (int read = in.read(piece); read >= 0 && left >= read; read = in.read(piece)) {
                out.write(piece, 0, read);
                left -= read;
                progress.add(read);
            }
            String digest = HexFormat.of().formatHex(in.getMessageDigest().digest());
            if (left != 0 || !digest.equals(archived.sha256())) {
                throw new ArchiveException("archive.damaged", file, archived.name());
            }
        } catch (ZipException | EOFException e) {
            throw new ArchiveException("archive.damaged", file, archived.name());
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
