package fr.observatoire.api.representation;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.ChartImage;
import fr.observatoire.api.chart.draw.ChartImage.Size;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Answers as charts, as pixels or as vectors. */
final class Picture<R> implements Representation<Pictured<R>> {

    private static final Parameter<Integer> WIDTH =
            Parameter.integer("width", 200, 4000, Size.DEFAULT.width()).sample(800);
    private static final Parameter<Integer> HEIGHT =
            Parameter.integer("height", 200, 4000, Size.DEFAULT.height()).sample(450);
    private static final Parameter<Double> SCALE =
            Parameter.decimal("scale", 0.5, 4, Size.DEFAULT.scale()).sample(2);

    private static final Parameter<Theme> THEME =
            Parameter.code("theme", List.of(Theme.values()), Theme.LIGHT).sample("dark");

    private static final String FEW = "few";

    private static final Parameter<String> WORDS =
            Parameter.choice("words", List.of("all", FEW), "all").sample(FEW);

    /** An A3 page with 200 dots per inch; such an image takes 30 MB while it is drawn. */
    private static final double MOST_PIXELS = 8_000_000;

    /** More pictures at the same time would not be faster, and each keeps an image in memory. */
    private static final Semaphore DRAWING = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final Format format;

    Picture(Format format) {
        this.format = format;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WIDTH, HEIGHT, SCALE, THEME, WORDS);
    }

    @Override
    public Writer<Pictured<R>> writer(Parameters parameters) {
        Size size = size(parameters);
        Theme theme = THEME.read(parameters);
        boolean bare = WORDS.read(parameters).equals(FEW);
        return (answer, imprint) -> {
            ChartSpec figure = answer.figure().get();
            return draw(bare ? figure.bare() : figure, size, theme);
        };
    }

    private static Size size(Parameters parameters) {
        Size size = new Size(WIDTH.read(parameters), HEIGHT.read(parameters), SCALE.read(parameters));
        double pixels = size.width() * size.scale() * size.height() * size.scale();
        if (pixels > MOST_PIXELS) {
            throw Problem.badValue(
                    SCALE.name(), String.valueOf(size.scale()), Words.both("expected.fewer_pixels", MOST_PIXELS));
        }
        return size;
    }

    private byte[] draw(ChartSpec figure, Size size, Theme theme) {
        DRAWING.acquireUninterruptibly();
        try {
            ChartImage image = ChartImage.of(figure, theme);
            return switch (format) {
                case PNG -> image.png(size);
                case PDF -> image.pdf(size);
                default -> image.svg(size).getBytes(StandardCharsets.UTF_8);
            };
        } finally {
            DRAWING.release();
        }
    }
}
