package fr.observatoire.warehouse.journal;

import fr.observatoire.warehouse.store.Disk;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The files that runs wrote. They lie beside their manifest, or in a lake elsewhere: then the address of that lake lies
 * there, and they are brought here for as long as the database reads them.
 */
public final class RunFiles implements AutoCloseable {

    private static final String ELSEWHERE = "elsewhere";

    private final Path lake;
    private final List<Path> brought = new ArrayList<>();

    public RunFiles(Path lake) {
        this.lake = lake;
    }

    /** Notes before anything is written that the files of a run go elsewhere, so that they can be found, and removed. */
    void begin(String run, String address) {
        Path folder = lake.resolve(run);
        try {
            Disk.makeClosed(folder);
            Files.writeString(folder.resolve(ELSEWHERE), address);
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("journal.not_written", folder, e.getMessage()), e);
        }
    }

    /** The lake elsewhere that a run writes to. */
    Optional<String> address(String run) {
        Path note = lake.resolve(run).resolve(ELSEWHERE);
        try {
            return Files.exists(note) ? Optional.of(Files.readString(note).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("journal.unreadable", note, e.getMessage()), e);
        }
    }

    private Optional<String> folder(String run) {
        return address(run).map(address -> address + "/" + run);
    }

    /** Whether the files of a run's folder are elsewhere. */
    static boolean isElsewhere(Path folder) {
        return Files.exists(folder.resolve(ELSEWHERE));
    }

    /** Whether a file of a run's folder says where the others are. */
    static boolean isNote(Path file) {
        return file.getFileName().toString().equals(ELSEWHERE);
    }

    /** Removes what a run wrote elsewhere, but for some files. */
    void keepOnly(String run, Set<String> names) throws IOException {
        Optional<String> folder = folder(run);
        if (folder.isPresent()) {
            RemoteLake.service().keepOnly(folder.get(), names);
        }
    }

    /**
     * A file of a run, on this machine.
     *
     * @throws StoreException when it is gone, or is not what the run wrote
     */
    public Path file(String run, LakeFile part) {
        Path file = lake.resolve(run).resolve(part.name());
        folder(run).ifPresent(folder -> bring(folder, part, file));
        return file;
    }

    private void bring(String folder, LakeFile part, Path file) {
        if (brought.contains(file)) {
            return;
        }
        brought.add(file);
        try (DigestInputStream in =
                new DigestInputStream(RemoteLake.service().open(folder, part.name()), DigestUtils.getSha256Digest())) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(part.sha256())) {
                throw new StoreException(Texts.WAREHOUSE.text("lake.damaged", folder, part.name()));
            }
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("lake.not_brought", folder, part.name(), e.getMessage()), e);
        }
    }

    /** Removes what was brought. */
    @Override
    public void close() {
        for (Path file : brought) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new StoreException(Texts.WAREHOUSE.text("journal.not_removed", file, e.getMessage()), e);
            }
        }
    }
}
