package fr.observatoire.cli;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.store.Home;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code undo}: takes back the last load, or whatever was done last; once more gives it again. */
@Command(name = "undo", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Option(names = "--yes", descriptionKey = "rework.yes")
    boolean yes;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Catalog catalog = Catalog.load(home.config());
        Approval approval = new Approval(catalog, spec, yes);
        try (ProgressDisplay progress = ProgressDisplay.open(spec.commandLine().getErr())) {
            approval.say(new Rework(new Home(home.path()), catalog, progress).undo(approval));
            return 0;
        }
    }
}
