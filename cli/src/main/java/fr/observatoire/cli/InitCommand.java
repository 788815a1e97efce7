package fr.observatoire.cli;

import fr.observatoire.cli.setup.Setup;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.store.Home;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code init}: sets up the office of a home, from questions or from a file of answers. */
@Command(name = "init", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class InitCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Option(names = "--answers", paramLabel = "FILE.yml", descriptionKey = "init.answers")
    Path answers;

    @Option(names = "--print-answers", descriptionKey = "init.print_answers")
    boolean printAnswers;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path beside = answers == null ? Path.of("") : answers.toAbsolutePath().getParent();
        Setup setup = new Setup(new Home(home.path()), beside);
        if (printAnswers) {
            out.print(setup.example(Main.lang()));
            out.flush();
        } else if (answers != null) {
            setup.read(answers, told -> out.println(told.in(Main.lang())));
        } else if (System.console() == null) {
            throw new ParameterException(spec.commandLine(), Main.message("init.no_terminal"));
        } else {
            BufferedReader in = new BufferedReader(System.console().reader());
            setup.ask(in, out, Main.lang(), told -> out.println(told.in(Main.lang())));
        }
        return 0;
    }
}
