package fr.observatoire.cli;

import fr.observatoire.cli.mail.MailException;
import fr.observatoire.cli.mail.MailFile;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: reads the whole configuration as a load would, and says everything that is wrong with it. */
@Command(name = "check", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    HomeOption home;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Catalog catalog = home.catalog();
            MailFile.in(home.config());
            out.println(Main.message(
                    "check.done", home.config(), catalog.homeOffice().name()));
            return 0;
        } catch (CatalogException | MailException e) {
            out.println(e.text().in(Main.lang()));
            return Main.REFUSED;
        }
    }
}
