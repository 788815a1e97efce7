package fr.observatoire.cli;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.publish.Rework.Editions;
import fr.observatoire.warehouse.store.Home;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code forget}: withdraws one file, whatever was loaded since; with {@code --back} it counts again. */
@Command(name = "forget", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ForgetCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Parameters(paramLabel = "FILE", descriptionKey = "forget.file")
    String file;

    @Option(
            names = "--editions",
            paramLabel = "last|earlier|all",
            descriptionKey = "forget.editions",
            defaultValue = "last")
    Editions editions;

    @Option(names = "--back", descriptionKey = "forget.back")
    boolean back;

    @Option(names = "--yes", descriptionKey = "rework.yes")
    boolean yes;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Catalog catalog = Catalog.load(home.config());
        Approval approval = new Approval(catalog, spec, yes);
        try (ProgressDisplay progress = ProgressDisplay.open(spec.commandLine().getErr())) {
            Rework rework = new Rework(new Home(home.path()), catalog, progress);
            approval.say(back ? rework.giveAgain(file, approval) : rework.forget(file, editions, approval));
            return 0;
        }
    }
}
