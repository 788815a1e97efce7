package fr.observatoire.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the user's language: picocli's own sentences are English. */
final class UsageText {

    private UsageText() {}

    static String of(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        } else if (wrong instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            return Main.message(
                    "usage.missing",
                    missing.getMissing().stream().map(UsageText::name).collect(Collectors.joining(", ")));
        } else if (wrong instanceof OverwrittenOptionException twice) {
            return Main.message("usage.twice", name(twice.getOverwritten()));
        } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            return Main.message(
                    "usage.value", name(wrong.getArgSpec()), wrong.getValue(), expected(wrong.getArgSpec()));
        }
        return wrong.getMessage();
    }

    private static String unmatched(UnmatchedArgumentException unmatched) {
        String said = Main.message(
                unmatched.isUnknownOption() ? "usage.unknown_option" : "usage.unknown_argument",
                unmatched.getUnmatched().get(0));
        List<String> nearest = unmatched.getSuggestions();
        return nearest.isEmpty() ? said : said + " " + Main.message("usage.nearest", String.join(", ", nearest));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String expected(ArgSpec argument) {
        Class<?> type = argument.type();
        if (type == int.class || type == long.class) {
            return Main.message("usage.expected.number");
        }
        if (type == boolean.class) {
            return "true, false";
        }
        return type == LocalDate.class ? Main.message("usage.expected.date") : argument.paramLabel();
    }
}
