package fr.observatoire.cli.terminal;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Snapshots;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The folder of the warehouse, the same option for every command; it may also be written before the command. */
public final class HomeOption {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
    private Path own;

    /** As the command names it, or the nearest command above it. */
    public Path path() {
        for (CommandSpec above = command; above.parent() != null; above = above.parent()) {
            if (above.mixins().containsKey("home")) {
                HomeOption named = (HomeOption) above.mixins().get("home").userObject();
                if (named.own != null) {
                    return named.own;
                }
            }
        }
        return command.root().findOption("--home").getValue();
    }

    /** The analyst's own configuration, which is laid over the catalogue of the program. */
    public Path config() {
        return path().resolve("config");
    }

    /** The program's model under the home's configuration. */
    public Catalog catalog() {
        return new Snapshots(new Home(path())).catalog();
    }
}
