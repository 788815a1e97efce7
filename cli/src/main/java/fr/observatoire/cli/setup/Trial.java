package fr.observatoire.cli.setup;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads the configuration of a home as a change would make it, before anything of the home is written. */
public final class Trial {

    private final Home home;

    public Trial(Home home) {
        this.home = home;
    }

    /**
     * With files written anew.
     *
     * @param changed contents by their paths below {@code config}
     * @throws RefusedException when the configuration could not be used any more; the text says why
     */
    public Catalog with(Map<String, String> changed) throws IOException {
        return changed(changed, List.of());
    }

    /** The same with files gone. */
    public Catalog without(Collection<String> gone) throws IOException {
        return changed(Map.of(), gone);
    }

    private Catalog changed(Map<String, String> changed, Collection<String> gone) throws IOException {
        Path trial = Files.createTempDirectory("config");
        try {
            Folders.copy(home.config(), trial);
            for (Map.Entry<String, String> file : changed.entrySet()) {
                Path written = trial.resolve(file.getKey());
                Files.createDirectories(written.getParent());
                Files.writeString(written, file.getValue());
            }
            for (String file : gone) {
                Files.delete(trial.resolve(file));
            }
            return Catalog.withSample(trial, home.config() + "/");
        } catch (CatalogException e) {
            throw new RefusedException(e.text());
        } finally {
            Folders.delete(trial);
        }
    }
}
