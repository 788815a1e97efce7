package fr.observatoire.cli;

import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.catalog.Catalog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code config show}: which files are in force, and whether they are the program's or the home's. */
@Command(name = "config", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ConfigCommand implements Runnable {

    @Spec
    CommandSpec spec;

    /**
     * A file in force.
     *
     * @param from {@code home}, or {@code program}
     */
    record InForce(String file, String from) {}

    /**
     * A row that the home adds to a list of the program.
     *
     * @param row its cells, with semicolons between
     */
    record Added(String file, long line, String row) {}

    /** The answer of {@code config show --json}. */
    record Shown(String office, Path config, List<InForce> files, List<Added> additions) {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Main.message("command.missing"));
    }

    @Command(name = "show", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
    int show(@Mixin HomeOption home, @Option(names = "--json", descriptionKey = "config.json") boolean json) {
        Catalog catalog = home.catalog();
        Shown shown = new Shown(
                catalog.homeOffice().code(),
                home.config().toAbsolutePath(),
                catalog.files().entrySet().stream()
                        .map(file -> new InForce(file.getKey(), file.getValue() ? "home" : "program"))
                        .toList(),
                catalog.additions().stream()
                        .map(row -> new Added(
                                row.file().path(),
                                row.line(),
                                String.join(";", row.cells().values())))
                        .toList());
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? JsonText.of(shown) : text(shown));
        return 0;
    }

    private static String text(Shown shown) {
        TextTable table = new TextTable().row(Main.message("config.file"), Main.message("config.from"));
        shown.files()
                .forEach(file -> table.row(
                        file.file(),
                        file.from().equals("home")
                                ? Main.message("config.from.home")
                                : Main.message("config.from.program")));
        String files = Main.message("config.office", shown.office(), shown.config()) + System.lineSeparator() + table;
        return shown.additions().isEmpty() ? files : files + System.lineSeparator() + additions(shown);
    }

    private static TextTable additions(Shown shown) {
        TextTable table = new TextTable().row(Main.message("config.added"), Main.message("config.row"));
        shown.additions().forEach(added -> table.row(added.file() + ":" + added.line(), added.row()));
        return table;
    }
}
