package fr.observatoire.api.dashboard.part;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.DataTable;
import fr.observatoire.api.chart.draw.ChartImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chart on a page, with what it says in words and as a table.
 *
 * @param resource address of the same chart in the API
 * @param usual the picture of a wide screen, and of paper
 * @param sources pictures for narrower screens and for dark pages; the first that fits is shown
 */
public record Illustration(
        String alternative,
        String description,
        DataTable table,
        Links.Address resource,
        List<Source> sources,
        Source usual) {

    private static final String DARK = "(prefers-color-scheme: dark)";

    /**
     * The widths of pictures, each for screens up to a width: on all of those its letters are shown at 85 to 120 % of
     * their size.
     */
    private static final List<Step> STEPS = List.of(
            new Step("(max-width: 27.5rem)", 340),
            new Step("(max-width: 37.5rem)", 470),
            new Step("(max-width: 53rem)", 660),
            new Step("(max-width: 74rem)", 920));

    /** The same where it has its place beside something else on screens wider than 60rem. */
    private static final List<Step> STEPS_BESIDE = List.of(
            STEPS.get(0),
            STEPS.get(1),
            STEPS.get(2),
            new Step("(max-width: 60rem)", 820),
            new Step("(max-width: 74rem)", 560));

    private static final int WIDTH_BESIDE = 700;

    private record Step(String screens, int width) {}

    /**
     * One picture of the chart.
     *
     * @param media when it is shown; null for always
     * @param width in pixels of the page, as {@code height}
     */
    public record Source(@Nullable String media, String href, int width, int height) {

        private Source dark() {
            // An address of a resource names its language first.
            return new Source(media + " and " + DARK, href + "&theme=dark", width, height);
        }
    }

    /** A chart as wide as the page. */
    public static Illustration of(ChartSpec figure, Links.Address resource) {
        return of(figure, resource, sources(figure, resource, STEPS, usual(resource)), usual(resource));
    }

    /** A chart of a size that the reader chose, smaller on screens that are narrower than it. */
    public static Illustration sized(ChartSpec figure, Links.Address resource, int width, int height) {
        Source usual = new Source(null, resource.as("svg").toString(), width, height);
        List<Step> narrower =
                STEPS.stream().filter(step -> step.width() < width).toList();
        return of(figure, resource, sources(figure, resource, narrower, usual), usual);
    }

    /** A chart that shares the page with something else where there is room for both; its title and notes stand there. */
    public static Illustration beside(ChartSpec figure, Links.Address resource) {
        Links.Address bare = resource.with("words", "few");
        Source usual = sized(figure.bare(), bare, null, WIDTH_BESIDE);
        return of(figure, resource, sources(figure.bare(), bare, STEPS_BESIDE, usual), usual);
    }

    private static Illustration of(ChartSpec figure, Links.Address resource, List<Source> sources, Source usual) {
        ChartText text = ChartText.of(figure);
        return new Illustration(text.alternative(), text.description(), text.table(), resource, sources, usual);
    }

    private static Source usual(Links.Address resource) {
        ChartImage.Size whole = ChartImage.Size.DEFAULT;
        return new Source(null, resource.as("svg").toString(), whole.width(), whole.height());
    }

    /** On paper none of them is shown. */
    private static List<Source> sources(ChartSpec figure, Links.Address resource, List<Step> steps, Source usual) {
        List<Source> sources = new ArrayList<>();
        for (Step step : steps) {
            Source sized = sized(figure, resource, "screen and " + step.screens(), step.width());
            sources.add(sized.dark());
            sources.add(sized);
        }
        sources.add(new Source("screen", usual.href(), usual.width(), usual.height()).dark());
        return sources;
    }

    private static Source sized(ChartSpec figure, Links.Address resource, String media, int width) {
        int height = ChartImage.of(figure).height(width);
        return new Source(
                media,
                resource.as("svg").with("width", width).with("height", height).toString(),
                width,
                height);
    }

    /** The chart in another form: {@code svg}, {@code png}, {@code csv}, {@code json}. */
    public String as(String suffix) {
        return resource.as(suffix).toString();
    }
}
