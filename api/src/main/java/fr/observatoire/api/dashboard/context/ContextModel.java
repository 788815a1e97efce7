package fr.observatoire.api.dashboard.context;

import fr.observatoire.api.dashboard.DownloadsModel.File;
import fr.observatoire.api.dashboard.part.Illustration;
import java.util.List;

/**
 * What happens around the territory.
 *
 * @param series by name; none before the first export was loaded
 * @param files all values of all series
 */
public record ContextModel(List<Row> series, List<File> files) {

    /**
     * One series.
     *
     * @param id of its section on the page
     * @param code in INSEE's data base
     * @param period of its last value
     * @param value the last one
     * @param mark of it; null for a normal value
     * @param range its grain, first and last period
     * @param file that gives the last value
     */
    public record Row(
            String id,
            String label,
            String code,
            String period,
            String value,
            String mark,
            String range,
            String file,
            Illustration chart) {}
}
