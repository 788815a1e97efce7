package fr.observatoire.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of the warehouse, the same option in every command. */
final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            descriptionKey = "home",
            defaultValue = "${env:OBSERVATOIRE_HOME:-var}")
    Path path;

    /** The analyst's own configuration, which overlays the catalogue that is shipped. */
    Path config() {
        return path.resolve("config");
    }
}
