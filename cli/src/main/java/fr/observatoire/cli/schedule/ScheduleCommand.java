package fr.observatoire.cli.schedule;

import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.cli.terminal.Terminal;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code schedule print}: the load of every Monday, to be handed to what starts programs on the machine. */
@Command(name = "schedule", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
public final class ScheduleCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Terminal.message("command.missing"));
    }

    @Command(name = "print", resourceBundle = Terminal.MESSAGES, mixinStandardHelpOptions = true)
    int print(
            @Mixin HomeOption home,
            @Option(names = "--input", paramLabel = "DIR", descriptionKey = "schedule.input") Path input,
            @Option(names = "--for", paramLabel = "cron|systemd|windows", split = ",", descriptionKey = "schedule.for")
                    List<Scheduler> schedulers) {
        Path folder = home.path().toAbsolutePath().normalize();
        Path exports =
                input == null ? folder.resolve("input") : input.toAbsolutePath().normalize();
        boolean windows = onWindows();
        Monday monday = new Monday(
                program(windows),
                List.of("week", "--lang", Terminal.lang(), "--home", folder.toString(), "--input", exports.toString()),
                folder.resolve("week.log").toString());
        List<Scheduler> usual = windows ? List.of(Scheduler.WINDOWS) : List.of(Scheduler.CRON, Scheduler.SYSTEMD);
        StringJoiner text = new StringJoiner("\n");
        (schedulers == null ? usual : schedulers).forEach(scheduler -> text.add(text(monday, scheduler)));
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static boolean onWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static String program(boolean windows) {
        return Path.of(System.getProperty("observatoire.root", "."), windows ? "observatoire.cmd" : "observatoire")
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    /** A task for Windows is a file of its own, so nothing is said around it. */
    private static String text(Monday monday, Scheduler scheduler) {
        String description = Terminal.message("schedule.description");
        return switch (scheduler) {
            case CRON -> Terminal.message("schedule.cron") + "\n" + monday.cron();
            case SYSTEMD -> Terminal.message("schedule.systemd") + "\n# observatoire.service\n"
                    + monday.systemdService(description) + "\n# observatoire.timer\n"
                    + monday.systemdTimer(description);
            case WINDOWS -> monday.windows(description);
        };
    }
}
