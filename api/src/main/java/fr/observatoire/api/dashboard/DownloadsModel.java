package fr.observatoire.api.dashboard;

import java.util.List;

/**
 * What can be taken away.
 *
 * @param year the year of the tables that have one
 * @param reports the report of the year, for the council
 * @param tables what the observatory answers as a whole
 * @param charts one a chapter
 * @param series one an indicator
 */
public record DownloadsModel(
        int year,
        List<ScorecardModel.YearLink> years,
        List<Item> reports,
        List<Item> tables,
        List<Item> charts,
        List<Item> series) {

    /** @param href page that shows the same, or null */
    public record Item(String label, String href, List<File> files) {}

    /** @param name what the reader knows the format by: {@code CSV (tableur)} */
    public record File(String name, String href) {}
}
