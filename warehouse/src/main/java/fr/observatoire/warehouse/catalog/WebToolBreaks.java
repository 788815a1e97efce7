package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.text.Texts;
import fr.observatoire.warehouse.text.WebTool;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The breaks in the web series that follow from the reference tools: the days on which the published counts begin to
 * come from another tool. So nobody has to declare these breaks a second time.
 */
final class WebToolBreaks {

    private static final String FAMILY = "web";

    private final List<Map<String, String>> rows;

    /** @param rows of {@code ref_web_tool}, every date filled in */
    WebToolBreaks(List<Map<String, String>> rows) {
        this.rows = rows;
    }

    /** The breaks of the offices: one for each day on which a site of the office changes its tool. */
    List<Break> of(Collection<String> offices) {
        return offices.stream().flatMap(this::of).toList();
    }

    private Stream<Break> of(String office) {
        List<Map<String, String>> own =
                rows.stream().filter(row -> isOf(row, "office", office)).toList();
        List<String> sites = own.stream().map(row -> row.get("site")).distinct().toList();
        return own.stream()
                .map(row -> LocalDate.parse(row.get("from")))
                .distinct()
                .sorted()
                .flatMap(day -> sites.stream()
                        .map(site -> change(office, site, day, own))
                        .filter(Objects::nonNull)
                        .limit(1));
    }

    private static Break change(String office, String site, LocalDate day, List<Map<String, String>> own) {
        String before = tool(site, day.minusDays(1), own);
        String after = tool(site, day, own);
        return before == null || after == null || before.equals(after)
                ? null
                : new Break(
                        office,
                        null,
                        FAMILY,
                        day,
                        Break.Kind.TOOL,
                        Texts.WAREHOUSE.text("web_tool.change", WebTool.name(before), WebTool.name(after)),
                        after);
    }

    /** The most specific row that is valid on a day; the reports choose in the same way. */
    private static String tool(String site, LocalDate day, List<Map<String, String>> own) {
        return own.stream()
                .filter(row -> isOf(row, "site", site))
                .filter(row -> !LocalDate.parse(row.get("from")).isAfter(day))
                .max(Comparator.comparing((Map<String, String> row) -> row.get("site") != null)
                        .thenComparing(row -> row.get("office") != null)
                        .thenComparing(row -> row.get("from")))
                .map(row -> row.get("tool"))
                .orElse(null);
    }

    private static boolean isOf(Map<String, String> row, String column, String code) {
        return row.get(column) == null || row.get(column).equals(code);
    }
}
