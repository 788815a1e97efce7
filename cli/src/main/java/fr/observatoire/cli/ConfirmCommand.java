package fr.observatoire.cli;

import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.publish.WarehouseWriter;
import fr.observatoire.warehouse.store.Home;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code confirm}: a figure that looked wrong is right, so the warning is not shown again. */
@Command(name = "confirm", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ConfirmCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Parameters(paramLabel = "WARNING", arity = "1..*", descriptionKey = "confirm.warning")
    Set<String> warnings = new TreeSet<>();

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "confirm.note")
    String note;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        String snapshot = WarehouseWriter.confirm(new Home(home.path()), home.catalog(), warnings, note);
        spec.commandLine().getOut().println(Main.message("confirm.done", String.join(", ", warnings), snapshot));
        return 0;
    }
}
