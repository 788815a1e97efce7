package fr.observatoire.api.representation;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.draw.ChartImage;
import fr.observatoire.api.chart.draw.ChartImage.Size;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.text.Language;
import fr.observatoire.api.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** Answers as charts, as pixels or as vectors. */
final class Picture<R> implements Representation<Pictured<R>> {

    private static final int SMALLEST = 200;
    private static final int LARGEST = 4000;
    private static final double LEAST_SCALE = 0.5;
    private static final double MOST_SCALE = 4;

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
    public Writer<Pictured<R>> writer(Parameters parameters, Language language) {
        Size size = size(parameters);
        return (answer, imprint) -> draw(answer.figure().get(), size);
    }

    private static Size size(Parameters parameters) {
        Size size = new Size(
                parameters.integer("width", SMALLEST, LARGEST, Size.DEFAULT.width()),
                parameters.integer("height", SMALLEST, LARGEST, Size.DEFAULT.height()),
                parameters.decimal("scale", LEAST_SCALE, MOST_SCALE, Size.DEFAULT.scale()));
        double pixels = size.width() * size.scale() * size.height() * size.scale();
        if (pixels > MOST_PIXELS) {
            throw Problem.badValue(
                    "scale", String.valueOf(size.scale()), Words.both("expected.fewer_pixels", MOST_PIXELS));
        }
        return size;
    }

    private byte[] draw(ChartSpec figure, Size size) {
        DRAWING.acquireUninterruptibly();
        try {
            ChartImage image = ChartImage.of(figure);
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
