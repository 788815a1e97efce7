package fr.observatoire.api.dashboard;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.DataTable;

/**
 * A chart on a page, with what it says in words and as a table.
 *
 * @param address of the API's answer without suffix: {@code /api/v1/attainment}
 * @param query what follows it, with the question mark
 */
public record Illustration(String alternative, String description, DataTable table, String address, String query) {

    /** @param resource address of the same chart in the API */
    static Illustration of(ChartSpec figure, Links.Address resource) {
        ChartText text = ChartText.of(figure);
        String whole = resource.toString();
        return new Illustration(
                text.alternative(),
                text.description(),
                text.table(),
                resource.path(),
                whole.substring(resource.path().length()));
    }

    /** The chart in another form: {@code svg}, {@code png}, {@code csv}, {@code json}. */
    public String as(String suffix) {
        return address + "." + suffix + query;
    }

    /** A chart for a narrow screen: fewer units in width, so that its letters stay readable. */
    public String narrow() {
        return address + ".svg" + query + (query.isEmpty() ? "?" : "&") + "width=440&height=600";
    }
}
