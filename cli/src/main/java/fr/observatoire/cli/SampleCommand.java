package fr.observatoire.cli;

import fr.observatoire.sample.SampleGenerator;
import fr.observatoire.sample.SampleOptions;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sample}: a synthetic data set of any size in the sources' own formats. */
@Command(name = "sample", resourceBundle = Main.MESSAGES, mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    @Option(names = "--offices", paramLabel = "N", defaultValue = "1", descriptionKey = "sample.offices")
    int offices;

    @Option(names = "--first-year", paramLabel = "Y", defaultValue = "2018", descriptionKey = "sample.first_year")
    int firstYear;

    @Option(names = "--years", paramLabel = "Y", defaultValue = "3", descriptionKey = "sample.years")
    int years;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", descriptionKey = "sample.seed")
    long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, descriptionKey = "sample.out")
    Path out;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        SampleOptions options = options();
        if (options.equals(SampleOptions.committed(out))) {
            SampleGenerator.writeCommitted(out);
        } else if (System.console() == null) {
            SampleGenerator.write(options, done -> {});
        } else {
            try (ProgressBar bar =
                    new ProgressBarBuilder().setInitialMax(offices).build()) {
                SampleGenerator.write(options, bar::stepTo);
            }
        }
        spec.commandLine().getOut().println(Main.message("sample.written", out));
        return 0;
    }

    private SampleOptions options() {
        try {
            return new SampleOptions(offices, firstYear, years, seed, out);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), Main.message("sample.options.wrong"));
        }
    }
}
