package fr.observatoire.cli.week;

import fr.observatoire.cli.mail.MailException;
import fr.observatoire.cli.mail.MailFile;
import fr.observatoire.cli.mail.MailSettings;
import fr.observatoire.cli.mail.Mailer;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.cli.terminal.Terminal;
import fr.observatoire.etl.files.Address;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code week}: what Monday needs: the load, the pack where asked, and a notice when there is something new to say. */
@Command(name = "week", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
public final class WeekCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Option(names = "--input", paramLabel = "DIR", descriptionKey = "etl.input")
    String input;

    @Option(names = "--report", paramLabel = "DIR", descriptionKey = "week.report")
    Path packs;

    @Option(names = "--notice", paramLabel = "FILE", descriptionKey = "week.notice")
    Path file;

    @Option(names = "--mail", descriptionKey = "week.mail")
    boolean mail;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<WeekLock> lock = WeekLock.take(home.path());
        if (lock.isEmpty()) {
            spec.commandLine().getErr().println(Terminal.message("week.running", home.path()));
            return Week.FAULT;
        }
        try (WeekLock held = lock.get()) {
            return new Week(
                            new Home(home.path()),
                            input == null ? Address.of(home.path().resolve("input")) : Address.of(input),
                            LocalDate.now(),
                            spec.commandLine().getOut()::println)
                    .run(packs == null ? null : this::pack, new Delivery(file, mail ? this::send : null));
        }
    }

    /** Settings that are missing or wrong are a fault of the mail, like a server that does not answer. */
    private void send(Notice notice) {
        MailSettings settings = MailFile.in(home.config())
                .orElseThrow(() -> MailException.noSettings(home.config().resolve("mail.yml")));
        new Mailer(settings, System.getenv()).send(notice.subject(), notice.text());
    }

    /** Written by the command that writes it for people; its faults are told as there. */
    private boolean pack(LocalDate day) {
        CommandLine report = spec.root().commandLine().getSubcommands().get("report");
        report.setOut(new PrintWriter(Writer.nullWriter()));
        Pack pack = new Pack(packs);
        boolean there = pack.write(
                day,
                folder -> report.execute(
                        "--home", home.path().toString(),
                        "--month", Pack.month(day).toString(),
                        "--out", folder.toString()));
        if (there) {
            spec.commandLine().getOut().println(Terminal.message("week.pack", pack.of(day)));
        }
        return there;
    }
}
