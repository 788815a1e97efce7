package fr.observatoire.cli.archive;

import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.cli.terminal.Terminal;
import fr.observatoire.warehouse.archive.Backup;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.store.Home;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code backup}: the whole home in one file, at any time. */
@Command(name = "backup", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    private static final double MEGABYTE = 1e6;

    @Mixin
    HomeOption home;

    @Option(names = "--out", paramLabel = "FILE.zip", required = true, descriptionKey = "backup.out")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        Home installation = new Home(home.path());
        PrintWriter terminal = spec.commandLine().getOut();
        try (ArchiveProgress progress = new ArchiveProgress("backup.task")) {
            long bytes = new Backup(installation, out, progress).write(Instant.now());
            progress.close();
            terminal.println(Terminal.message("backup.written", out, bytes / MEGABYTE));
        }
        new JournalFolder(installation.lake())
                .address()
                .ifPresent(lake -> terminal.println(Terminal.message("backup.lake_elsewhere", lake)));
        return 0;
    }
}
