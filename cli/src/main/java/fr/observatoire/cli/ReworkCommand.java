package fr.observatoire.cli;

import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.publish.Rework.Preview;
import fr.observatoire.warehouse.store.Home;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What takes something back, or gives it again: shows what would change, asks, and says what it did. */
abstract class ReworkCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Option(names = "--yes", descriptionKey = "rework.yes")
    boolean yes;

    @Spec
    CommandSpec spec;

    /** @return the new snapshot; empty when it was not approved */
    abstract Optional<String> change(Rework rework, Predicate<Preview> approval);

    @Override
    public Integer call() {
        Catalog catalog = home.catalog();
        Approval approval = new Approval(catalog, spec, yes);
        try (ProgressDisplay progress = ProgressDisplay.open(spec.commandLine().getErr())) {
            approval.say(change(new Rework(new Home(home.path()), catalog, progress), approval));
            return 0;
        }
    }
}
