package fr.observatoire.api.dashboard;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Explanation;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;

/**
 * Where the figure of a year comes from: the query to the warehouse and the files behind the answer.
 *
 * @param sql gives the figure when run on the snapshot
 * @param exclusions sentences about what is not counted
 * @param detail address of the same information with every line
 */
public record Provenance(String sql, List<String> exclusions, List<File> files, String detail) {

    /**
     * One file behind the figure.
     *
     * @param rows number of rows in the facts
     * @param lines lines of the file behind them
     */
    public record File(String path, String sourceHref, String source, String rows, String lines) {}

    static Provenance of(Request request, Links links, ChartContext setting, WarehouseReader reader, int year) {
        Indicator indicator = request.indicator();
        Explanation found = reader.explain(request.office().code(), indicator.code(), Period.year(year));
        return new Provenance(
                found.sql(),
                found.exclusions().stream().map(request::in).toList(),
                found.files().stream()
                        .map(file -> file(request, links, setting, file))
                        .toList(),
                links.resource("/indicators/" + indicator.code() + "/explain")
                        .with("period", year)
                        .toString());
    }

    private static File file(Request request, Links links, ChartContext setting, Explanation.FileUse file) {
        return new File(
                file.path(),
                links.to("/sources") + "#" + file.source(),
                request.in(request.catalog().source(file.source()).title()),
                setting.numbers().number(file.rows(), 0),
                setting.numbers().number(file.totalLines(), 0));
    }
}
