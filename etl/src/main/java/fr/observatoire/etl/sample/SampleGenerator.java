package fr.observatoire.etl.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Writes synthetic data in the sources' own formats, at any size. The first office is the home office: in 2018, 2019 and
 * 2020 its rows add up to the totals that its manual printed. No person, partner or medium in it exists.
 */
public final class SampleGenerator {

    private SampleGenerator() {}

    /**
     * Writes one folder a source for the home office, and one folder an office for the fictitious ones, with their
     * configuration in {@code config/offices}.
     *
     * @param progress hears the number of offices written so far
     * @throws UncheckedIOException when the folder cannot be written
     */
    public static void write(SampleOptions options, IntConsumer progress) {
        for (int number = 0; number < options.offices(); number++) {
            SampleOffice office = SampleOffice.number(number, options.seed());
            Path folder = office.home() ? options.out() : options.out().resolve(office.code());
            office(office, options, folder);
            progress.accept(number + 1);
        }
    }

    private static void office(SampleOffice office, SampleOptions options, Path folder) {
        Calibration calibration = Calibration.of(office, options.seed());
        List<Year> years = IntStream.range(0, options.years())
                .mapToObj(i -> new Year(office, options.firstYear() + i, calibration, options.seed(), folder))
                .toList();
        years.forEach(SampleGenerator::year);
        NewsletterFiles.write(years);
        if (office.home()) {
            published(folder);
        } else {
            OfficeFile.write(office, options.out().resolve("config"));
        }
    }

    private static void year(Year year) {
        FootfallFiles.write(year);
        WebFiles.write(year);
        SocialFiles.write(year);
        PressFiles.write(year);
        TrailFiles.write(year);
        PartnerFiles.write(year);
        EventFiles.write(year);
        SurveyFiles.write(year);
        GuideFiles.write(year);
        DeclaredFiles.write(year);
    }

    private static void published(Path folder) {
        for (String table : List.of(Calibration.PUBLISHED, Calibration.ALTERNATIVES)) {
            try (InputStream in = SampleGenerator.class.getResourceAsStream(table)) {
                Sheet.save(folder.resolve("published").resolve(table), in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
