package fr.observatoire.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The folder of the warehouse, the same option in every command that has one; it may also stand before the command. */
final class HomeOption {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
    private Path own;

    Path path() {
        return own != null ? own : ((Main) command.root().userObject()).home;
    }

    /** The analyst's own configuration, which overlays the catalogue that is shipped. */
    Path config() {
        return path().resolve("config");
    }
}
