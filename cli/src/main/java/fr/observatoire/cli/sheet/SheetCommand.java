package fr.observatoire.cli.sheet;

import fr.observatoire.cli.setup.RefusedException;
import fr.observatoire.cli.setup.Trial;
import fr.observatoire.cli.terminal.Consent;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.cli.terminal.Terminal;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.publish.RebuildListener;
import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.text.NearestCodes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sheet add|list|remove}: the sheets of an office's own. */
@Command(name = "sheet", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
public final class SheetCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Terminal.message("command.missing"));
    }

    /** Everything is shown before it is written. */
    @Command(name = "add", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
    int add(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "FILE", descriptionKey = "sheet.file") Path file,
            @Option(names = "--answers", paramLabel = "FILE.yml", descriptionKey = "sheet.answers") Path answers,
            @Option(names = "--print-answers", descriptionKey = "sheet.print_answers") boolean printAnswers,
            @Option(names = "--yes", descriptionKey = "sheet.yes") boolean yes)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        SheetSetup setup = new SheetSetup(new Home(home.path()), home.catalog(), file, Terminal.lang());
        if (printAnswers) {
            out.print(setup.proposed(Terminal.lang()));
            out.flush();
            return 0;
        }
        SheetPlan plan = plan(setup, answers, yes, out);
        Map<String, String> files = setup.files(plan);
        files.forEach((path, content) -> out.println("--- " + path + "\n" + content));
        if (!yes && !Consent.given(spec, SheetTexts.plain("sheet.question"))) {
            out.println(SheetTexts.plain("sheet.declined"));
            return 0;
        }
        setup.write(plan, files, out::println);
        return 0;
    }

    private SheetPlan plan(SheetSetup setup, Path answers, boolean yes, PrintWriter out) throws IOException {
        if (answers != null) {
            return setup.read(answers);
        } else if (yes) {
            return setup.propose();
        } else if (System.console() == null) {
            throw new ParameterException(spec.commandLine(), SheetTexts.plain("sheet.no_terminal"));
        }
        return setup.ask(new BufferedReader(System.console().reader()), out, Terminal.lang());
    }

    @Command(name = "list", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
    int list(@Mixin HomeOption home) {
        Catalog catalog = home.catalog();
        PrintWriter out = spec.commandLine().getOut();
        for (SourceContract sheet : own(catalog)) {
            out.println(sheet.name() + "\t" + sheet.title().in(Terminal.lang()) + "\t"
                    + String.join(", ", indicators(catalog, sheet.name())));
        }
        return 0;
    }

    /** Withdraws every file of the sheet first: without its contract nobody could tell what its rows are. */
    @Command(name = "remove", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
    int remove(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "CODE", descriptionKey = "sheet.code") String code,
            @Option(names = "--yes", descriptionKey = "sheet.yes") boolean yes)
            throws IOException {
        Catalog catalog = home.catalog();
        List<String> known = own(catalog).stream().map(SourceContract::name).toList();
        if (!known.contains(code)) {
            throw new RefusedException(
                    SheetTexts.text("sheet.unknown", code, String.join(", ", NearestCodes.always(code, known))));
        }
        List<String> gone = new ArrayList<>(List.of("sources/" + code + ".yml"));
        indicators(catalog, code).forEach(indicator -> gone.add("indicators/" + indicator + ".yml"));
        Home place = new Home(home.path());
        new Trial(place).without(gone);
        PrintWriter out = spec.commandLine().getOut();
        gone.forEach(path -> out.println("- " + place.config().resolve(path)));
        if (!yes && !Consent.given(spec, SheetTexts.plain("sheet.remove.question"))) {
            out.println(SheetTexts.plain("sheet.declined"));
            return 0;
        }
        new Rework(place, catalog, RebuildListener.SILENT).forgetSource(code);
        for (String path : gone) {
            Files.delete(place.config().resolve(path));
        }
        Files.deleteIfExists(place.config().resolve("templates").resolve(code + ".xlsx"));
        out.println(SheetTexts.plain(
                "sheet.removed", code, place.root().resolve("input").resolve(code)));
        return 0;
    }

    private static List<SourceContract> own(Catalog catalog) {
        return catalog.sources().stream()
                .filter(source -> source.measured() != null)
                .toList();
    }

    private static List<String> indicators(Catalog catalog, String sheet) {
        return catalog.indicators().stream()
                .filter(indicator -> indicator.sources().contains(sheet))
                .map(Indicator::code)
                .toList();
    }
}
