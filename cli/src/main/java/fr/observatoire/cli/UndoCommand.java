package fr.observatoire.cli;

import fr.observatoire.warehouse.publish.Rework;
import fr.observatoire.warehouse.publish.Rework.Preview;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Command;

/** {@code undo}: takes back the last load, or whatever was done last; once more gives it again. */
@Command(name = "undo", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class UndoCommand extends ReworkCommand {

    @Override
    Optional<String> change(Rework rework, Predicate<Preview> approval) {
        return rework.undo(approval);
    }
}
