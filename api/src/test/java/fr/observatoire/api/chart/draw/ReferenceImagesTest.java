package fr.observatoire.api.chart.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.draw.ChartImage.Size;
import fr.observatoire.api.chart.mapping.AdjustedCharts;
import fr.observatoire.api.chart.mapping.AttainmentCharts;
import fr.observatoire.api.chart.mapping.BreakdownCharts;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.CounterfactualCharts;
import fr.observatoire.api.chart.mapping.CovidCharts;
import fr.observatoire.api.chart.mapping.SeriesCharts;
import fr.observatoire.api.chart.mapping.YearOverYearCharts;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Charts must not change by accident: each kind of chart is compared with a reference picture.
 * {@code -Dobservatoire.pictures=write} makes the pictures anew; look at them before they are kept.
 */
class ReferenceImagesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "reference-images");
    private static final Size SIZE = new Size(960, 540, 1);

    /** Fonts are our own, so that only the rounding of edges may differ between machines. */
    private static final int SAME_COLOUR = 48;

    private static final double TOLERANCE = 0.002;

    static Stream<Arguments> figures() {
        ChartContext fr = Samples.setting("fr");
        ChartContext en = Samples.setting("en");
        Indicator visitors = Samples.indicator("visitors-on-site");
        return Stream.of(
                Arguments.of(
                        "years-fr",
                        YearOverYearCharts.of(
                                fr, visitors, Samples.visitorsByYear(), Samples.years(4049.0, 4012.0), List.of())),
                Arguments.of(
                        "months-fr",
                        YearOverYearCharts.of(fr, visitors, Samples.months(1), List.of(), Samples.visitorsByYear())),
                Arguments.of(
                        "months-en",
                        YearOverYearCharts.of(en, visitors, Samples.months(1), List.of(), Samples.visitorsByYear())),
                Arguments.of(
                        "weeks-fr",
                        YearOverYearCharts.of(fr, visitors, Samples.periods(Grain.WEEK), List.of(), List.of())),
                Arguments.of("trend-fr", SeriesCharts.trend(fr, visitors, Samples.years(4049.0, null, 2057.0))),
                Arguments.of("covid-fr", CovidCharts.of(fr, visitors, 2020, Samples.methods())),
                Arguments.of("covid-en", CovidCharts.of(en, visitors, 2020, Samples.methods())),
                Arguments.of(
                        "counterfactual-fr",
                        CounterfactualCharts.of(fr, visitors, 2020, Samples.lost(1))
                                .orElseThrow()),
                Arguments.of(
                        "adjusted-fr",
                        AdjustedCharts.of(fr, visitors, 2020, Samples.adjusted(1))
                                .orElseThrow()),
                // The manual's nine: an indicator that is added after them draws the chart no other way.
                Arguments.of(
                        "attainment-fr",
                        AttainmentCharts.of(
                                fr, 2020, "4.4", Samples.attainment("4.4").subList(0, 9))),
                Arguments.of("breakdown-fr", origins(fr, visitors, 2020)),
                Arguments.of("breakdown-years-fr", origins(fr, visitors, 2018)));
    }

    private static ChartSpec origins(ChartContext setting, Indicator indicator, int from) {
        Map<String, String> labels = new HashMap<>();
        List<Map<String, String>> origins = Samples.CATALOG.seed("dim_origin");
        origins.forEach(row -> labels.put(row.get("origin"), row.get("label_fr")));
        List<Observation> observations = IntStream.rangeClosed(from, 2020)
                .boxed()
                .flatMap(year -> origins.stream()
                        .map(row -> row.get("origin"))
                        .map(code -> new Observation(
                                Period.year(year), code, 40.0 * code.length(), ObservationStatus.NORMAL)))
                .toList();
        return BreakdownCharts.of(setting, indicator, "origin", observations, labels);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("figures")
    void theChartLooksAsItDid(String name, ChartSpec figure) throws IOException {
        byte[] png = ChartImage.of(figure).png(SIZE);
        Path reference = FOLDER.resolve(name + ".png");
        if ("write".equals(System.getProperty("observatoire.pictures"))) {
            Files.createDirectories(FOLDER);
            Files.write(reference, png);
        }
        BufferedImage expected = ImageIO.read(reference.toFile());
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(expected.getWidth(), drawn.getWidth());
        assertEquals(expected.getHeight(), drawn.getHeight());
        double share = differing(expected, drawn);
        assertTrue(share <= TOLERANCE, () -> name + ": %.2f %% of the picture differ".formatted(100 * share));
    }

    private static double differing(BufferedImage one, BufferedImage other) {
        int count = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                count += far(one.getRGB(x, y), other.getRGB(x, y)) ? 1 : 0;
            }
        }
        return (double) count / (one.getWidth() * one.getHeight());
    }

    private static boolean far(int one, int other) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > SAME_COLOUR) {
                return true;
            }
        }
        return false;
    }
}
