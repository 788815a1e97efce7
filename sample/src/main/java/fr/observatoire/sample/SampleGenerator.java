package fr.observatoire.sample;

import fr.observatoire.sample.office.OfficeYear;
import fr.observatoire.sample.office.SampleOffice;
import fr.observatoire.sample.office.YearCalendar;
import fr.observatoire.sample.source.DeclaredSource;
import fr.observatoire.sample.source.EventSource;
import fr.observatoire.sample.source.FootfallSource;
import fr.observatoire.sample.source.GuideSource;
import fr.observatoire.sample.source.NewsletterSource;
import fr.observatoire.sample.source.PartnerSource;
import fr.observatoire.sample.source.PressSource;
import fr.observatoire.sample.source.PublishedSource;
import fr.observatoire.sample.source.SampleSource;
import fr.observatoire.sample.source.SocialSource;
import fr.observatoire.sample.source.SurveySource;
import fr.observatoire.sample.source.TerraAventuraSource;
import fr.observatoire.sample.source.WebSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Writes a data set of any size in the sources' own formats, from a seed. The figures of the home office are those that
 * its manual published; other offices and other years are fictitious.
 */
public final class SampleGenerator {

    private static final List<SampleSource> SOURCES = List.of(
            new FootfallSource(),
            new WebSource(),
            new SocialSource(),
            new NewsletterSource(),
            new PressSource(),
            new TerraAventuraSource(),
            new PartnerSource(),
            new EventSource(),
            new SurveySource(),
            new GuideSource(),
            new DeclaredSource(),
            new PublishedSource());

    private static final int YEARS_OF_HISTORY = 10;

    private SampleGenerator() {}

    /**
     * Writes the data set that is committed: the home office in the years that the manual printed, and the footfall of a
     * fictitious office over ten years, long enough for the methods that learn from before the crisis.
     */
    public static void writeCommitted(Path out) {
        SampleOptions home = SampleOptions.committed(out);
        write(home, done -> {});
        int lastYear = home.firstYear() + home.years() - 1;
        SampleOptions history =
                new SampleOptions(2, lastYear - YEARS_OF_HISTORY + 1, YEARS_OF_HISTORY, home.seed(), out);
        SampleOffice fictitious = new SampleOffices(history).office(2);
        try {
            new FootfallSource().write(years(fictitious, calendars(history), history));
            OfficeConfiguration.write(fictitious, out.resolve("config"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes one office after the other, so that memory does not grow with their number. Existing files are replaced.
     * The configuration of the offices is written to {@code config}.
     *
     * @param progress receives the number of offices written so far
     * @throws UncheckedIOException when a file cannot be written
     */
    public static void write(SampleOptions options, IntConsumer progress) {
        List<YearCalendar> calendars = calendars(options);
        SampleOffices offices = new SampleOffices(options);
        try {
            for (int number = 1; number <= options.offices(); number++) {
                SampleOffice office = offices.office(number);
                write(office, calendars, options);
                OfficeConfiguration.write(office, options.out().resolve("config"));
                progress.accept(number);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the exports of one fictitious office alone.
     *
     * @param number from 2 on
     * @param options its days end with those that have come
     * @throws UncheckedIOException when a file cannot be written
     */
    public static void writeFictitious(int number, SampleOptions options) {
        try {
            write(new SampleOffices(options).office(number), calendars(options), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes the configuration of that office, with targets for its last year, so that a season that runs is seen against
     * them.
     *
     * @param number from 2 on
     * @throws UncheckedIOException when a file cannot be written
     */
    public static void configureFictitious(int number, SampleOptions options) {
        SampleOffice office = new SampleOffices(options).office(number);
        Path config = options.out().resolve("config");
        try {
            OfficeConfiguration.write(office, config);
            OfficeConfiguration.writeTargets(office, options.today().getYear(), config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SampleOffice office, List<YearCalendar> calendars, SampleOptions options)
            throws IOException {
        List<OfficeYear> history = years(office, calendars, options);
        for (SampleSource source : SOURCES) {
            source.write(history);
        }
    }

    private static List<YearCalendar> calendars(SampleOptions options) {
        return IntStream.range(0, options.years())
                .map(i -> options.firstYear() + i)
                .filter(year -> year <= options.today().getYear())
                .mapToObj(year -> new YearCalendar(year, options.today()))
                .toList();
    }

    private static List<OfficeYear> years(SampleOffice office, List<YearCalendar> calendars, SampleOptions options) {
        return calendars.stream()
                .map(calendar -> new OfficeYear(office, calendar, options.seed()))
                .toList();
    }
}
