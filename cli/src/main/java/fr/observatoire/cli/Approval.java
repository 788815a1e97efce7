package fr.observatoire.cli;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Entry;
import fr.observatoire.warehouse.journal.Entry.Kind;
import fr.observatoire.warehouse.journal.Journal.ReadFile;
import fr.observatoire.warehouse.load.Rework.Preview;
import java.io.Console;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Shows what would change, and asks before anything does. */
final class Approval implements Predicate<Preview> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    /** More would push the question off the screen. */
    private static final int MOST_FILES = 10;

    private final Catalog catalog;
    private final PrintWriter out;
    private final boolean yes;

    /** @param yes whether the answer was given with the command */
    Approval(Catalog catalog, PrintWriter out, boolean yes) {
        this.catalog = catalog;
        this.out = out;
        this.yes = yes;
    }

    @Override
    public boolean test(Preview preview) {
        out.println(headline(preview));
        preview.files().stream().limit(MOST_FILES).map(Approval::line).forEach(out::println);
        if (preview.files().size() > MOST_FILES) {
            out.println(Main.message("rework.more_files", preview.files().size() - MOST_FILES));
        }
        ChangeLines.of(preview.changed().stream()
                        .map(figure -> ChangeLines.changed(figure, catalog))
                        .toList())
                .forEach(out::println);
        return yes || asked();
    }

    private static String headline(Preview preview) {
        Entry undone = preview.undone();
        if (undone == null) {
            return Main.message(preview.kind() == Kind.WITHDRAWAL ? "forget.shown" : "forget.back.shown");
        }
        String kind = undone.kind().name().toLowerCase(Locale.ROOT);
        return Main.message("undo.shown." + kind, time(undone.at()), undone.warnings().size());
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

    private boolean asked() {
        Console console = System.console();
        if (console == null) {
            out.println(Main.message("rework.needs_yes"));
            return false;
        }
        String answer = Optional.ofNullable(console.readLine("%s ", Main.message("rework.question"))).orElse("");
        return List.of("o", "oui", "y", "yes").contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    /** What is said in the end; exit status 2 when a script forgot to give the answer. */
    int outcome(Optional<String> snapshot) {
        out.println(snapshot.map(id -> Main.message("rework.done", id)).orElseGet(() -> Main.message("rework.declined")));
        return snapshot.isPresent() || System.console() != null ? 0 : Main.USAGE;
    }
}
