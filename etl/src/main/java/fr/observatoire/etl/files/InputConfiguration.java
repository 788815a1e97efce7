package fr.observatoire.etl.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folder {@code config} beside the exports: whose they are. Only facts of offices are taken from it. What runs as SQL,
 * and how a source is read, comes from the program or from the home: exports come from many hands.
 */
public final class InputConfiguration {

    /** The folder, whose files are no exports. */
    public static final String FOLDER = "config/";

    private static final List<String> FACTS = List.of(
            "offices/", "calendars/", "seeds/", "targets/", "comparisons/", "presentation/", "report/", "comments");

    private InputConfiguration() {}

    /**
     * Copies the files that may be taken.
     *
     * @return the paths of the others, in order
     */
    public static List<String> copy(Address input, Path to) {
        List<String> left = new ArrayList<>();
        InputFolder folder = InputFolder.at(input.resolve(FOLDER.replace("/", "")));
        if (folder.exists()) {
            folder.visit(new Copier(to, left));
        }
        return left.stream().sorted().toList();
    }

    private record Copier(Path to, List<String> left) implements InputFolder.Visitor {

        @Override
        public boolean enters(String name) {
            return !name.startsWith(".");
        }

        @Override
        public void file(String path, InputFile file) {
            if (FACTS.stream().noneMatch(path::startsWith)) {
                left.add(path);
                return;
            }
            try {
                Path copy = to.resolve(path);
                Files.createDirectories(copy.getParent());
                file.read(in -> Files.copy(in, copy));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void notAFile(String path) {
            left.add(path);
        }

        @Override
        public void unreadable(String path) {
            left.add(path);
        }
    }
}
