package fr.observatoire.cli;

import fr.observatoire.api.access.AccessKey;
import fr.observatoire.api.access.KeyFile;
import fr.observatoire.api.access.KeyToken;
import fr.observatoire.api.access.Scope;
import fr.observatoire.cli.terminal.HomeOption;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.text.Visible;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code key add|list|revoke}: the partners' keys. A running server uses every change at once. */
@Command(name = "key", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class KeyCommand implements Runnable {

    private static final int LONGEST_NAME = 80;
    private static final int HIGHEST_LIMIT = 100_000;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), Main.message("command.missing"));
    }

    @Command(name = "add", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
    int add(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "NAME", descriptionKey = "key.name") String name,
            @Option(
                            names = "--scope",
                            required = true,
                            paramLabel = "network|office:CODE",
                            descriptionKey = "key.scope")
                    String scope,
            @Option(names = "--expires", paramLabel = "DATE", descriptionKey = "key.expires") LocalDate expires,
            @Option(names = "--limit", paramLabel = "N", defaultValue = "600", descriptionKey = "key.limit")
                    int limit) {
        check(!name.isBlank() && name.length() <= LONGEST_NAME, "key.name.wrong", LONGEST_NAME);
        check(limit >= 1 && limit <= HIGHEST_LIMIT, "key.limit.wrong", HIGHEST_LIMIT);
        check(expires == null || expires.isAfter(LocalDate.now()), "key.expires.wrong", expires);
        KeyToken token = new KeyFile(home.config())
                .create(name, scope(scope, home.catalog()), Instant.now(), startOf(expires), limit);
        // Only the key is written to standard output, so that a script can store it; the advice goes to standard error.
        spec.commandLine().getErr().println(Main.message("key.created", token.id()));
        spec.commandLine().getOut().println(token.text());
        return 0;
    }

    @Command(name = "list", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
    int list(@Mixin HomeOption home) {
        TextTable table = new TextTable()
                .row(
                        Main.message("table.key"),
                        Main.message("table.name"),
                        Main.message("table.scope"),
                        Main.message("table.limit"),
                        Main.message("table.created"),
                        Main.message("table.expires"),
                        Main.message("table.validity"));
        for (AccessKey key : new KeyFile(home.config()).read()) {
            table.row(
                    key.id(),
                    Visible.line(key.name()),
                    key.scope().code(),
                    key.requestsPerMinute(),
                    day(key.created()),
                    key.expires() == null ? "–" : day(key.expires()),
                    Main.message("key.state." + key.state(Instant.now()).name().toLowerCase(Locale.ROOT)));
        }
        spec.commandLine().getOut().println(table);
        return 0;
    }

    @Command(name = "revoke", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
    int revoke(@Mixin HomeOption home, @Parameters(paramLabel = "KEY", descriptionKey = "key.id") String id) {
        check(new KeyFile(home.config()).revoke(id, Instant.now()), "key.unknown", id);
        spec.commandLine().getOut().println(Main.message("key.revoked", id));
        return 0;
    }

    private Scope scope(String code, Catalog catalog) {
        try {
            Scope scope = Scope.parse(code);
            if (!scope.isNetwork()) {
                catalog.office(scope.office());
            }
            return scope;
        } catch (IllegalArgumentException neither) {
            throw wrong("key.scope.wrong", code);
        }
    }

    private void check(boolean right, String message, Object... values) {
        if (!right) {
            throw wrong(message, values);
        }
    }

    private ParameterException wrong(String message, Object... values) {
        return new ParameterException(spec.commandLine(), Main.message(message, values));
    }

    private static Instant startOf(LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
