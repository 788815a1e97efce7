package fr.observatoire.cli.sheet;

import fr.observatoire.cli.setup.RefusedException;
import fr.observatoire.cli.setup.Trial;
import fr.observatoire.cli.terminal.Consent;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.cli.terminal.Terminal;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code indicator add|remove}: an indicator over a part of what an own sheet has loaded. */
@Command(name = "indicator", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
public final class IndicatorCommand implements Runnable {

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
            @Parameters(paramLabel = "CODE", descriptionKey = "indicator.code") String code,
            @Option(names = "--of", required = true, paramLabel = "INDICATOR", descriptionKey = "indicator.of")
                    String of,
            @Option(names = "--member", split = ",", paramLabel = "WORD", descriptionKey = "indicator.member")
                    List<String> members,
            @Option(names = "--place", split = ",", paramLabel = "WORD", descriptionKey = "indicator.place")
                    List<String> places,
            @Option(names = "--fr", required = true, paramLabel = "NAME", descriptionKey = "indicator.fr") String fr,
            @Option(names = "--en", required = true, paramLabel = "NAME", descriptionKey = "indicator.en") String en,
            @Option(names = "--yes", descriptionKey = "sheet.yes") boolean yes)
            throws IOException {
        Catalog catalog = home.catalog();
        Indicator whole = own(catalog, of);
        require(SheetQuestions.code(code, SheetSetup.codes(catalog)));
        require(SheetQuestions.line(fr));
        require(SheetQuestions.line(en));
        Home place = new Home(home.path());
        String path = path(code);
        String content;
        OwnView view = new OwnView(whole, code, fr, en);
        try (LiveWarehouse live = LiveWarehouse.open(place, catalog);
                LiveWarehouse.Lease lease = live.lease()) {
            String office = catalog.homeOffice().code();
            content = view.yaml(
                    declared(places, view.words("place", lease.reader().labels(office, "place"))),
                    declared(members, view.words("member", lease.reader().labels(office, "member"))));
        }
        new Trial(place).with(Map.of(path, content));
        PrintWriter out = spec.commandLine().getOut();
        out.println("--- " + path + "\n" + content);
        if (!yes && !Consent.given(spec, SheetTexts.plain("sheet.question"))) {
            out.println(SheetTexts.plain("sheet.declined"));
            return 0;
        }
        Path file = place.config().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        out.println(SheetTexts.plain("indicator.written", file));
        return 0;
    }

    /** Takes an indicator of an own sheet away; its figures stay with the sheet. */
    @Command(name = "remove", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
    int remove(@Mixin HomeOption home, @Parameters(paramLabel = "CODE", descriptionKey = "indicator.code") String code)
            throws IOException {
        own(home.catalog(), code);
        Home place = new Home(home.path());
        new Trial(place).without(List.of(path(code)));
        Files.delete(place.config().resolve(path(code)));
        spec.commandLine()
                .getOut()
                .println(SheetTexts.plain("indicator.removed", place.config().resolve(path(code))));
        return 0;
    }

    private static void require(Text fault) {
        if (fault != null) {
            throw new RefusedException(fault);
        }
    }

    private static String path(String code) {
        return "indicators/" + code + ".yml";
    }

    private static Indicator own(Catalog catalog, String code) {
        List<Indicator> own = catalog.indicators().stream()
                .filter(indicator -> indicator.own() != null)
                .toList();
        return own.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RefusedException(SheetTexts.text(
                        "indicator.unknown",
                        code,
                        String.join(
                                ", ",
                                NearestCodes.always(
                                        code, own.stream().map(Indicator::code).toList())))));
    }

    private static List<String> declared(List<String> words, Map<String, String> known) {
        return words == null
                ? List.of()
                : words.stream().map(word -> OwnView.declared(word, known)).toList();
    }
}
