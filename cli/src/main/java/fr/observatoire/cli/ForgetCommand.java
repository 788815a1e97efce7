package fr.observatoire.cli;

import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.publish.Rework.Editions;
import fr.observatoire.warehouse.publish.Rework.Preview;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code forget}: withdraws one file, whatever was loaded since; with {@code --back} it counts again. */
@Command(name = "forget", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class ForgetCommand extends ReworkCommand {

    @Parameters(paramLabel = "FILE", descriptionKey = "forget.file")
    String file;

    @Option(
            names = "--editions",
            paramLabel = "last|earlier|all",
            descriptionKey = "forget.editions",
            defaultValue = "last")
    Editions editions;

    @Option(names = "--back", descriptionKey = "forget.back")
    boolean back;

    @Override
    Optional<String> change(Rework rework, Predicate<Preview> approval) {
        return back ? rework.giveAgain(file, approval) : rework.forget(file, editions, approval);
    }
}
