package fr.observatoire.cli;

import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The folder of the warehouse, the same option for every command; it may also be written before the command. */
final class HomeOption {

    @Spec(Spec.Target.MIXEE)
    CommandSpec command;

    @Option(names = "--home", paramLabel = "DIR", descriptionKey = "home")
    private Path own;

    Path path() {
        return own != null ? own : ((Main) command.root().userObject()).home;
    }

    /** The analyst's own configuration, which is laid over the catalogue of the program. */
    Path config() {
        return path().resolve("config");
    }
}
