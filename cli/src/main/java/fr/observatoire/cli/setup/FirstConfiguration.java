package fr.observatoire.cli.setup;

import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.files.InputConfiguration;
import fr.observatoire.etl.files.InputFolder;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Snapshots;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The configuration of a load. A home without an office takes the one beside its first exports, so that figures never
 * land under the name of another office.
 */
public final class FirstConfiguration {

    private final Home home;
    private final Address input;
    private final Consumer<Text> says;

    /** @param says is told whether the configuration beside the exports is taken */
    public FirstConfiguration(Home home, Address input, Consumer<Text> says) {
        this.home = home;
        this.input = input;
        this.says = says;
    }

    /**
     * The catalogue of the load.
     *
     * @param check whether nothing may be written
     * @throws RefusedException when neither the home nor the folder of the exports has an office, or when the
     *     configuration beside the exports cannot be used
     */
    public Catalog catalog(boolean check) {
        try {
            Path copy = Files.createTempDirectory("config");
            try {
                return catalog(copy, check);
            } finally {
                Folders.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Catalog catalog(Path copy, boolean check) throws IOException {
        List<String> left = InputConfiguration.copy(input, copy);
        Catalog own = new Snapshots(home).catalog();
        if (own.offices().isEmpty() && InputFolder.at(input).exists()) {
            return taken(copy, left, check);
        } else if (!isIn(home.config(), copy)) {
            says.accept(SetupTexts.text("config.not_taken", input.resolve("config"), home.config()));
        }
        return own;
    }

    private Catalog taken(Path copy, List<String> left, boolean check) throws IOException {
        Catalog beside = beside(copy);
        if (beside.offices().isEmpty()) {
            throw new RefusedException(SetupTexts.text("config.none", input.resolve("config")));
        }
        says.accept(SetupTexts.text(
                check ? "config.checked" : "config.taken",
                input.resolve("config"),
                home.config(),
                beside.homeOffice().name()));
        if (!left.isEmpty()) {
            says.accept(SetupTexts.text("config.left", String.join(", ", left)));
        }
        if (check) {
            return beside;
        }
        beside.writeOverlay(home.config());
        return Catalog.load(home.config());
    }

    private Catalog beside(Path copy) {
        try {
            return Catalog.load(copy, input.resolve("config") + "/");
        } catch (CatalogException e) {
            throw new RefusedException(e.text());
        }
    }

    /** Whether every file of a folder stands in another one too. */
    private static boolean isIn(Path config, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path same = config.resolve(folder.relativize(file).toString());
                if (Files.notExists(same) || Files.mismatch(file, same) >= 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
