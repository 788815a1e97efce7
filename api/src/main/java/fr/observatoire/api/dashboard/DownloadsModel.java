package fr.observatoire.api.dashboard;

import java.util.List;

/**
 * What can be downloaded.
 *
 * @param year the year of the tables that have one
 * @param reports the report of the year, for the council
 * @param shortReports those of its seasons and months
 * @param tables tables of the whole observatory
 * @param charts one for each chapter
 * @param series one for each indicator
 */
public record DownloadsModel(
        int year,
        List<ScorecardModel.YearLink> years,
        List<Item> reports,
        List<Item> shortReports,
        List<Item> tables,
        List<Item> charts,
        List<Item> series) {

    /** @param href page with the same content, or null */
    public record Item(String label, String href, List<File> files) {}

    /** @param name the name of the format for readers: {@code CSV (tableur)} */
    public record File(String name, String href) {}
}
