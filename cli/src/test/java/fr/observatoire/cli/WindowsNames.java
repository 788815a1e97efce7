package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Windows takes for a name of a file: a home that Linux wrote is restored there, and what is published is copied there. */
final class WindowsNames {

    private static final Pattern ILLEGAL = Pattern.compile(
            "(?i).*[<>:\"|?*\\\\\\p{Cntrl}].*|.*[. ]|(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])( *\\..*)?");

    private WindowsNames() {}

    /** Every file and folder below a folder can be on a Windows disk, beside the others. */
    static void assertLegal(Path root) throws IOException {
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> below = walk.map(root::relativize).toList();
            assertEquals(
                    List.of(),
                    below.stream()
                            .filter(path -> ILLEGAL.matcher(path.getFileName().toString())
                                    .matches())
                            .toList());
            TreeSet<String> beside = new TreeSet<>();
            assertEquals(
                    List.of(),
                    below.stream()
                            .filter(path -> !beside.add(path.toString().toLowerCase(Locale.ROOT)))
                            .toList(),
                    "Windows does not tell small letters from capital ones");
        }
    }
}
