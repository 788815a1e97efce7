package fr.observatoire.cli;

import fr.observatoire.api.config.SettingException;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.cli.archive.BackupCommand;
import fr.observatoire.cli.archive.RestoreCommand;
import fr.observatoire.cli.publish.PublishCommand;
import fr.observatoire.cli.schedule.ScheduleCommand;
import fr.observatoire.cli.setup.RefusedException;
import fr.observatoire.cli.sheet.IndicatorCommand;
import fr.observatoire.cli.sheet.SheetCommand;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.cli.terminal.Reason;
import fr.observatoire.cli.terminal.Terminal;
import fr.observatoire.cli.week.WeekCommand;
import fr.observatoire.etl.MissingInputException;
import fr.observatoire.etl.files.AddressException;
import fr.observatoire.warehouse.ProgramVersion;
import fr.observatoire.warehouse.catalog.UnknownCodeException;
import fr.observatoire.warehouse.load.UnknownWarningException;
import fr.observatoire.warehouse.store.KeptSnapshotException;
import fr.observatoire.warehouse.store.NoSnapshotException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code observatoire}. Exit status: 0 done, 1 an error, 2 wrong usage, 3 the input was refused. */
@Command(
        name = "observatoire",
        resourceBundle = Main.MESSAGES,
        mixinStandardHelpOptions = true,
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            CheckCommand.class,
            ConfigCommand.class,
            EtlCommand.class,
            ConfirmCommand.class,
            UndoCommand.class,
            ForgetCommand.class,
            RebuildCommand.class,
            ServeCommand.class,
            KeyCommand.class,
            StatusCommand.class,
            SnapshotsCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            WeekCommand.class,
            ScheduleCommand.class,
            ReportCommand.class,
            PublishCommand.class,
            ChartCommand.class,
            SheetCommand.class,
            IndicatorCommand.class,
            TemplateCommand.class,
            SampleCommand.class
        })
public final class Main implements Runnable {

    /** The bundle of the command line, for picocli, which reads the help there. */
    static final String MESSAGES = Terminal.MESSAGES;

    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int REFUSED = Terminal.REFUSED;

    @Option(names = "--lang", paramLabel = "fr|en", scope = ScopeType.INHERIT)
    String lang;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            descriptionKey = "home",
            defaultValue = "${env:OBSERVATOIRE_HOME:-var}")
    Path home;

    @Spec
    CommandSpec spec;

    /** Starts the program and ends the process with the command's exit status. */
    public static void main(String[] args) {
        TemporaryFiles.goWithTheProcess();
        System.exit(run(args, utf8(System.out), utf8(System.err)));
    }

    /** Runs a command line as a user would, without ending the process. Returns the exit status. */
    static int run(String[] args, PrintWriter out, PrintWriter err) {
        Locale.setDefault(language(args));
        CommandLine observatoire = new CommandLine(new Main());
        observatoire.getCommandSpec().version(ProgramVersion.signature());
        observatoire
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::usage)
                .setExecutionExceptionHandler(Main::failed);
        try {
            return observatoire.execute(args);
        } catch (Error broken) {
            // What the machine lacks, memory or a library of the system, is no exception for Java, but a sentence for a
            // person.
            return fault(broken, observatoire);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), message("command.missing"));
    }

    static String message(String key, Object... values) {
        return Terminal.message(key, values);
    }

    /** {@code fr} or {@code en}, for the texts that the other modules write. */
    static String lang() {
        return Terminal.lang();
    }

    // Help is written while the command line is parsed, so the language must be known before.
    private static Locale language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            String value = args[i].equals("--lang") && i + 1 < args.length
                    ? args[i + 1]
                    : args[i].startsWith("--lang=") ? args[i].substring("--lang=".length()) : "";
            if (value.equals("fr") || value.equals("en")) {
                return value.equals("fr") ? Locale.FRANCE : Locale.UK;
            }
        }
        return "fr".equals(Locale.getDefault().getLanguage()) ? Locale.FRANCE : Locale.UK;
    }

    private static int usage(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(UsageText.of(wrong));
        command.getErr().println(message("usage.hint", command.getCommandSpec().qualifiedName()));
        return USAGE;
    }

    private static int failed(Exception cause, CommandLine command, CommandLine.ParseResult parsed) {
        String refusal = refusal(cause);
        if (refusal != null) {
            return usage(new ParameterException(command, refusal), new String[0]);
        } else if (cause instanceof NoSnapshotException) {
            HomeOption home =
                    (HomeOption) command.getCommandSpec().mixins().get("home").userObject();
            command.getErr().println(message("serve.nothing", home.path()));
            return FAULT;
        } else if (cause instanceof RefusedException) {
            command.getErr().println(message("refused", Reason.of(cause)));
            return REFUSED;
        }
        return fault(cause, command);
    }

    /** What is wrong with the command line, in the words of the check; null for an error that has another cause. */
    private static String refusal(Exception cause) {
        if (cause instanceof Problem problem) {
            return problem.detail(lang());
        } else if (cause instanceof SettingException
                || cause instanceof UnknownWarningException
                || cause instanceof KeptSnapshotException
                || cause instanceof AddressException) {
            return Reason.of(cause);
        } else if (cause instanceof UnknownCodeException unknown) {
            return unknown(unknown);
        } else if (cause instanceof MissingInputException missing) {
            return message("etl.input.missing", missing.folder());
        }
        return null;
    }

    /** A command line names offices, sources and snapshots; an unknown code of another kind is an error of the program. */
    private static String unknown(UnknownCodeException unknown) {
        String nearest = String.join(", ", unknown.nearest());
        return switch (unknown.kind()) {
            case OFFICE -> message("office.unknown", unknown.code(), nearest);
            case SOURCE -> message("source.unknown", unknown.code(), nearest);
            case SNAPSHOT -> message("snapshot.unknown", unknown.code(), nearest);
            case INDICATOR, SEED -> null;
        };
    }

    // The analyst reads this line, so it is a sentence; the stack trace is only shown on demand.
    private static int fault(Throwable fault, CommandLine command) {
        command.getErr().println(message("fault", Reason.of(fault)));
        if (System.getenv("OBSERVATOIRE_DEBUG") != null) {
            fault.printStackTrace(command.getErr());
        }
        return FAULT;
    }

    private static PrintWriter utf8(java.io.PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
