package fr.observatoire.cli;

import fr.observatoire.sample.SampleGenerator;
import fr.observatoire.sample.SampleOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The third office of the demo, fictitious as the second: ten years up to yesterday, so that a newcomer sees a season that
 * runs on any day. Its files are made again only when the day has changed.
 *
 * @param home of the demo
 */
record DemoOffice(Path home) {

    static final String CODE = "fictitious-003";

    private static final int NUMBER = 3;
    private static final int YEARS = 10;
    private static final long SEED = 1;
    private static final String UNTIL = "until.txt";

    /** A home that an office has set up for itself gets no office that does not exist. */
    boolean isWanted() {
        return Files.exists(home.resolve("config/offices/fictitious-002.yml"));
    }

    /** Makes the office known before its figures are there. Configuration that is there already is left as it is. */
    void configure(LocalDate today) throws IOException {
        SampleGenerator.configureFictitious(NUMBER, options(today));
        copy(input().resolve("config"));
    }

    /** The folder of its exports, up to the day before. */
    Path write(LocalDate today) throws IOException {
        String yesterday = today.minusDays(1).toString();
        Path until = home.resolve("demo").resolve(UNTIL);
        if (!Files.exists(until) || !Files.readString(until).equals(yesterday)) {
            SampleGenerator.writeFictitious(NUMBER, options(today));
            Files.writeString(until, yesterday);
        }
        return input();
    }

    private SampleOptions options(LocalDate today) {
        LocalDate yesterday = today.minusDays(1);
        return new SampleOptions(NUMBER, yesterday.getYear() - YEARS + 1, YEARS, SEED, input(), yesterday);
    }

    private Path input() {
        return home.resolve("demo/input");
    }

    private void copy(Path made) throws IOException {
        try (Stream<Path> walked = Files.walk(made)) {
            List<Path> files = walked.filter(Files::isRegularFile).toList();
            for (Path file : files) {
                Path own = home.resolve("config").resolve(made.relativize(file));
                if (!Files.exists(own)) {
                    Files.createDirectories(own.getParent());
                    Files.copy(file, own);
                }
            }
        }
    }
}
