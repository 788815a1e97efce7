package fr.observatoire.warehouse.journal;

import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/** Whether the files that a manifest names are those that its run wrote: a star of damaged ones would be quietly wrong. */
public final class LakeParts {

    private final Path lake;

    public LakeParts(Path lake) {
        this.lake = lake;
    }

    /**
     * Looks whether each is there in its size, which costs next to nothing.
     *
     * @throws StoreException naming the first that is not
     */
    public void requireSizes(Manifest run) {
        if (isElsewhere(run)) {
            return;
        }
        for (LakeFile part : run.parts()) {
            Path file = file(run, part);
            try {
                if (Files.notExists(file)) {
                    throw new StoreException(Texts.WAREHOUSE.text("journal.part_missing", run.run(), file));
                }
                if (Files.size(file) != part.bytes()) {
                    throw damaged(run, file);
                }
            } catch (IOException e) {
                throw new StoreException(Texts.WAREHOUSE.text("journal.unreadable", file, e.getMessage()), e);
            }
        }
    }

    /**
     * Reads each, and compares its digest.
     *
     * @throws StoreException naming the first that is missing or another
     */
    public void requireContents(Manifest run) {
        requireSizes(run);
        if (isElsewhere(run)) {
            return;
        }
        for (LakeFile part : run.parts()) {
            Path file = file(run, part);
            try (InputStream bytes = Files.newInputStream(file)) {
                if (!DigestUtils.sha256Hex(bytes).equals(part.sha256())) {
                    throw damaged(run, file);
                }
            } catch (IOException e) {
                throw new StoreException(Texts.WAREHOUSE.text("journal.unreadable", file, e.getMessage()), e);
            }
        }
    }

    /** Files of another place are compared with their digests when they are brought here. */
    private boolean isElsewhere(Manifest run) {
        return RunFiles.isElsewhere(lake.resolve(run.run()));
    }

    private Path file(Manifest run, LakeFile part) {
        return lake.resolve(run.run()).resolve(part.name());
    }

    private static StoreException damaged(Manifest run, Path file) {
        return new StoreException(Texts.WAREHOUSE.text("journal.part_damaged", run.run(), file));
    }
}
