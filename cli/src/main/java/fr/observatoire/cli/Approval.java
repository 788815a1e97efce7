package fr.observatoire.cli;

import fr.observatoire.cli.terminal.Consent;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Entry;
import fr.observatoire.warehouse.journal.Entry.Kind;
import fr.observatoire.warehouse.journal.Journal.ReadFile;
import fr.observatoire.warehouse.publish.Rework.Preview;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;

/** Shows what would change, and asks before anything does. */
final class Approval implements Predicate<Preview> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    /** More would push the question off the screen. */
    private static final int MOST_FILES = 10;

    private final Catalog catalog;
    private final CommandSpec spec;
    private final PrintWriter out;
    private final boolean yes;

    /** @param yes whether the answer was given with the command */
    Approval(Catalog catalog, CommandSpec spec, boolean yes) {
        this.catalog = catalog;
        this.spec = spec;
        this.out = spec.commandLine().getOut();
        this.yes = yes;
    }

    @Override
    public boolean test(Preview preview) {
        out.println(headline(preview));
        preview.files().stream().limit(MOST_FILES).map(Approval::line).forEach(out::println);
        if (preview.files().size() > MOST_FILES) {
            out.println(Main.message("rework.more_files", preview.files().size() - MOST_FILES));
        }
        ChangeLines.of(
                        preview.changed().stream()
                                .map(figure -> ChangeLines.changed(figure, catalog))
                                .toList(),
                        "rework.more_changes")
                .forEach(out::println);
        return yes || Consent.given(spec, Main.message("rework.question"));
    }

    private static String headline(Preview preview) {
        Entry undone = preview.undone();
        if (undone == null) {
            return Main.message(preview.kind() == Kind.WITHDRAWAL ? "forget.shown" : "forget.back.shown");
        }
        String kind = undone.kind().name().toLowerCase(Locale.ROOT);
        return Main.message(
                "undo.shown." + kind, time(undone.at()), undone.warnings().size());
    }

    private static String line(ReadFile read) {
        return Main.message(
                "rework.file",
                read.file().path(),
                time(read.entry().at()),
                read.file().rowsRead());
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /** What is said in the end. */
    void say(Optional<String> snapshot) {
        out.println(
                snapshot.map(id -> Main.message("rework.done", id)).orElseGet(() -> Main.message("rework.declined")));
    }
}
