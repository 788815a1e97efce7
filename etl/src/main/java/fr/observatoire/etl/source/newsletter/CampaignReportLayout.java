package fr.observatoire.etl.source.newsletter;

import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.NumberText;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.SheetLayout;
import fr.observatoire.etl.source.Table;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mailchimp's report of one campaign: sections of {@code "Label:","value"} pairs, which become one row with a column
 * for each label. The report of an A/B test has one section of counts for each combination. Each subscriber gets only
 * one of the combinations, so their counts add up to those of the campaign.
 */
final class CampaignReportLayout implements Layout {

    private static final Set<String> TITLES = Set.of("Email Campaign Report", "Campaign Report");
    private static final String OVERALL = "Overall Stats";
    private static final Pattern COMBINATION = Pattern.compile("Combination \\d+ Stats");
    private static final String RECIPIENTS = "Total Recipients";

    /** {@code 5 (0.5%)}: the share is computed again from the counts. */
    private static final Pattern SHARE = Pattern.compile("\\s*\\([\\d.,]+\\s?%\\)$");

    /** The hour of {@code Mon, Apr 26, 2021 12:25} and of {@code Sat, Jan 19, 2019 8:00 am}. */
    private static final Pattern HOUR = Pattern.compile("\\s+\\d{1,2}:\\d{2}(\\s?[AaPp][Mm])?$");

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        RawRow title = SheetLayout.firstRow(rows);
        if (!TITLES.contains(title.first())) {
            throw new LayoutMismatchException(
                    "header", title.line(), 0, EtlTexts.text("newsletter.title", title.first()));
        }
        Map<String, String> cells = read(rows, new NumberText(dialect));
        RawRow row = new RawRow(title.line(), cells.values().toArray(String[]::new));
        return new Table(List.copyOf(cells.keySet()), title.line(), List.of(row).iterator());
    }

    /** When the report contains the sum of its combinations, they are not added again. */
    private static Map<String, String> read(Rows rows, NumberText numbers) {
        Map<String, String> head = new LinkedHashMap<>();
        Map<String, String> overall = new LinkedHashMap<>();
        Map<String, String> combinations = new LinkedHashMap<>();
        Map<String, String> section = head;
        String title = "";
        while (rows.hasNext()) {
            RawRow row = rows.next();
            if (isPair(row)) {
                String label = row.first().substring(0, row.first().length() - 1);
                refuseUnknown(section, label, title, row.line());
                if (section != null) {
                    section.merge(label, bare(row.cells()[1]), (a, b) -> sum(a, b, numbers));
                }
            } else if (!row.blank()) {
                title = row.first();
                section = title.equals(OVERALL)
                        ? overall
                        : COMBINATION.matcher(title).matches() ? combinations : null;
            }
        }
        head.putAll(overall.isEmpty() ? combinations : overall);
        return head;
    }

    /** Recipients in an unknown section would be missing from the campaign. */
    private static void refuseUnknown(Map<String, String> section, String label, String title, int line) {
        if (section == null && label.equals(RECIPIENTS)) {
            throw new FileRefusedException(
                    "section", line, EtlTexts.text("newsletter.unknown_section", title, OVERALL));
        }
    }

    private static boolean isPair(RawRow row) {
        return row.cells().length == 2 && row.first().endsWith(":");
    }

    private static String bare(String value) {
        return HOUR.matcher(SHARE.matcher(value.strip()).replaceFirst("")).replaceFirst("");
    }

    /**
     * The sum of two counts, or the first of two texts. A count that cannot be read stays as it is and will be refused.
     */
    private static String sum(String a, String b, NumberText numbers) {
        double first = numbers.parse(a, null);
        double second = numbers.parse(b, null);
        if (Double.isNaN(first)) {
            return a;
        }
        return Double.isNaN(second) ? b : numbers.format(first + second);
    }
}
