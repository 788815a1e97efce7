package fr.observatoire.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Asks before something is gone for good. */
public final class Consent {

    private static final Set<String> YES = Set.of("o", "oui", "y", "yes");

    private Consent() {}

    /**
     * Whether the person at the terminal says yes.
     *
     * @throws ParameterException when nobody answers: a script must say {@code --yes}
     */
    public static boolean given(CommandSpec spec, String question) {
        PrintWriter terminal = spec.commandLine().getErr();
        terminal.print(question + " " + Terminal.message("consent.choices") + " ");
        terminal.flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
            if (answer == null) {
                terminal.println();
                throw new ParameterException(spec.commandLine(), Terminal.message("consent.none"));
            }
            return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
