package fr.observatoire.cli.archive;

import fr.observatoire.cli.terminal.Consent;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.cli.terminal.Terminal;
import fr.observatoire.warehouse.archive.Archive;
import fr.observatoire.warehouse.archive.ArchiveException;
import fr.observatoire.warehouse.archive.ArchiveListener;
import fr.observatoire.warehouse.archive.Restore;
import fr.observatoire.warehouse.store.Home;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: a home as an archive has it. Ends with 3 when the archive is refused; then nothing was touched. */
@Command(name = "restore", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    @Mixin
    HomeOption home;

    @Parameters(paramLabel = "FILE.zip", descriptionKey = "restore.file")
    Path file;

    @Option(names = "--yes", descriptionKey = "restore.yes")
    boolean yes;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        try (Archive archive = Archive.open(file)) {
            return restore(archive, new Restore(archive, new Home(home.path())));
        } catch (ArchiveException refused) {
            spec.commandLine().getErr().println(refused.text().in(Terminal.lang()));
            return Terminal.REFUSED;
        }
    }

    private int restore(Archive archive, Restore restore) {
        watched("restore.check", restore::check);
        String made = MINUTE.format(archive.made().atZone(ZoneId.systemDefault()));
        String question = Terminal.message("restore.question", home.path(), made);
        if (restore.replaces() && !yes && !Consent.given(spec, question)) {
            say("restore.declined");
            return 0;
        }
        watched("restore.task", restore::run);
        say("restore.done", home.path(), made);
        return 0;
    }

    private static void watched(String task, Consumer<ArchiveListener> work) {
        try (ArchiveProgress progress = new ArchiveProgress(task)) {
            work.accept(progress);
        }
    }

    private void say(String message, Object... values) {
        spec.commandLine().getOut().println(Terminal.message(message, values));
    }
}
