package fr.observatoire.cli;

import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.store.Home;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rebuild}: makes the star anew from the record of what was read. */
@Command(name = "rebuild", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try (ProgressDisplay progress = ProgressDisplay.open(spec.commandLine().getErr())) {
            String snapshot = new Rework(new Home(home.path()), home.catalog(), progress).rebuild();
            spec.commandLine().getOut().println(Main.message("rebuild.done", snapshot));
            return 0;
        }
    }
}
