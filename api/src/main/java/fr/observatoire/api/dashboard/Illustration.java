package fr.observatoire.api.dashboard;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.DataTable;
import fr.observatoire.api.chart.draw.ChartImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart on a page, with what it says in words and as a table.
 *
 * @param resource address of the same chart in the API
 * @param sources pictures for narrower screens and for dark pages; the first that fits is shown
 */
public record Illustration(
        String alternative, String description, DataTable table, Links.Address resource, List<Source> sources) {

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

    private record Step(String screens, int width) {}

    /**
     * One picture of the chart.
     *
     * @param media when it is shown
     * @param width in pixels of the page, as {@code height}
     */
    public record Source(String media, String href, int width, int height) {}

    static Illustration of(ChartSpec figure, Links.Address resource) {
        ChartText text = ChartText.of(figure);
        return new Illustration(
                text.alternative(), text.description(), text.table(), resource, sources(figure, resource));
    }

    /** On paper none of them is shown. */
    private static List<Source> sources(ChartSpec figure, Links.Address resource) {
        ChartImage image = ChartImage.of(figure);
        ChartImage.Size whole = ChartImage.Size.DEFAULT;
        List<Source> sources = new ArrayList<>();
        for (Step step : STEPS) {
            int height = image.height(step.width());
            Links.Address sized = resource.as("svg").with("width", step.width()).with("height", height);
            String screens = "screen and " + step.screens();
            sources.add(new Source(screens + " and " + DARK, dark(sized), step.width(), height));
            sources.add(new Source(screens, sized.toString(), step.width(), height));
        }
        sources.add(new Source("screen and " + DARK, dark(resource.as("svg")), whole.width(), whole.height()));
        return sources;
    }

    private static String dark(Links.Address address) {
        return address.with("theme", "dark").toString();
    }

    /** The chart in another form: {@code svg}, {@code png}, {@code csv}, {@code json}. */
    public String as(String suffix) {
        return resource.as(suffix).toString();
    }
}
