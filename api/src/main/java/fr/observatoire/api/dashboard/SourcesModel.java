package fr.observatoire.api.dashboard;

import java.util.List;

/**
 * What the office has delivered.
 *
 * @param warnings warnings that nobody has confirmed, the newest first
 * @param changes the published figures that the last load changed, the largest change first
 * @param moreChanges how many more there are, in words; null when all are shown
 * @param refusals rows of the requested page
 * @param range which rows these are, null when there are none
 * @param previous address of the rows before, or null
 * @param next address of the rows after, or null
 */
public record SourcesModel(
        List<Source> sources,
        ScorecardModel.Filter filter,
        List<ScorecardModel.Hidden> hidden,
        List<WarningRow> warnings,
        List<ChangeRow> changes,
        String moreChanges,
        List<RefusedRow> refusals,
        String range,
        String previous,
        String next) {

    /**
     * One source.
     *
     * @param shownAt address of a page of its own; null when it has none
     * @param icon sign of the state
     * @param refusedHref its refused rows, null when it has none
     */
    public record Source(
            String name,
            String title,
            String shownAt,
            String icon,
            String state,
            String lastLoad,
            String files,
            String filesRefused,
            String read,
            String loaded,
            String refused,
            String refusedHref,
            String duplicates,
            String covers,
            String freshUntil) {}

    /** @param place the file and line, null when the warning is about a whole series */
    public record WarningRow(String id, String source, String place, String text) {}

    /** @param file that changed most of it, null when it only lacks what another had */
    public record ChangeRow(String indicator, String href, String period, String before, String after, String file) {}

    /** @param settledBy file that corrected the row, null while open */
    public record RefusedRow(
            String source, String file, int line, String field, String raw, String reason, String settledBy) {}
}
