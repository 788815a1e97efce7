package fr.observatoire.etl.source.web;

import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Table;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Google Analytics 4, reports and explorations: many tables in one file, each after {@code #} lines with its own range.
 * Those by day or by month are read, and the grand total of an exploration; other tables (by country, by page, by week
 * from Sunday to Saturday, by day and channel) are left out and named.
 *
 * <p>One table counts sessions and another users of the same days: their figures for one period become one row, with
 * the columns {@code period}, {@code first}, {@code last} and one for each metric of the contract.
 */
final class GoogleAnalytics4Layout implements Layout {

    private static final List<String> PERIOD = List.of("period", "first", "last");

    /**
     * The tool's names for the parts of a site that it compares ({@code Mobile traffic}), and the form of those that
     * people define ({@code Country exactly matches France}).
     */
    private static final Pattern COMPARISON = Pattern.compile(
            "#\\s*([^:]* traffic|trafic [^:]*|.* (exactly matches|correspond exactement à) .*)\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A table as it is in the file, with the range and the name in the lines above it; the name may be null. */
    private record Section(RawRow header, ReportRange range, String comparison, List<RawRow> rows) {}

    @Override
    public Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException {
        List<Section> sections = sections(rows);
        List<List<String>> known = resource.schema().fields().stream()
                .filter(field -> !PERIOD.contains(field.name()))
                .map(field -> field.headerNames(dialect.lang()))
                .toList();
        List<String> metrics =
                known.stream().map(names -> preferred(names, sections)).toList();
        PeriodRows read = new PeriodRows();
        Set<Text> passedOver = new LinkedHashSet<>();
        Set<String> comparisons = new LinkedHashSet<>();
        int header = 0;
        long parts = 0;
        for (Section section : sections) {
            GoogleAnalytics4Table table = GoogleAnalytics4Table.of(section.header(), metrics, section.range());
            if (table != null && table.isByPeriodAlone(section.rows())) {
                header = header == 0 ? section.header().line() : header;
                section.rows().forEach(row -> table.read(row, read));
                parts += section.rows().stream().filter(table::isPartOfMonth).count();
                Stream.ofNullable(section.comparison()).forEach(comparisons::add);
            } else {
                passedOver.add(EtlTexts.text("web.quoted", String.join(", ", shown(section.header()))));
            }
        }
        if (header == 0) {
            throw misfit(sections, known);
        }
        List<String> columns = new ArrayList<>(PERIOD);
        known.forEach(names -> columns.add(names.get(0)));
        return new Table(columns, header, read.iterator(), sentences(passedOver, parts, comparisons));
    }

    private static List<Section> sections(Rows rows) {
        List<Section> sections = new ArrayList<>();
        ReportRange range = new ReportRange();
        String comparison = null;
        boolean inTable = false;
        while (rows.hasNext()) {
            RawRow row = rows.next();
            if (isComment(row)) {
                range = inTable ? new ReportRange() : range;
                range.see(row);
                comparison = inTable ? null : comparison;
                comparison = COMPARISON.matcher(row.first()).matches() ? row.first() : comparison;
                inTable = false;
            } else if (!row.blank() && !inTable) {
                inTable = true;
                sections.add(new Section(row, range, comparison, new ArrayList<>()));
            } else if (!row.blank()) {
                sections.get(sections.size() - 1).rows().add(row);
            }
        }
        return sections;
    }

    /** A day whose first digit became a {@code #} is not a day. */
    private static boolean isComment(RawRow row) {
        return row.first().equals("#") || row.first().matches("#\\s.*");
    }

    /** The first name of a metric that a table by period has: active users and all users are different counts. */
    private static String preferred(List<String> names, List<Section> sections) {
        return names.stream()
                .filter(name ->
                        sections.stream().anyMatch(section -> GoogleAnalytics4Table.counts(section.header(), name)))
                .findFirst()
                .orElse(names.get(0));
    }

    private static List<String> shown(RawRow header) {
        return List.of(header.cells()).stream().filter(cell -> !cell.isBlank()).toList();
    }

    private static List<Text> sentences(Set<Text> passedOver, long parts, Set<String> comparisons) {
        List<Text> sentences = new ArrayList<>();
        if (!passedOver.isEmpty()) {
            sentences.add(EtlTexts.text("web.tables_passed_over", Text.list(List.copyOf(passedOver))));
        }
        if (parts > 0) {
            sentences.add(EtlTexts.text("web.parts_of_months", parts));
        }
        // Anybody can choose this name, so the table is read; but the tool uses such a name for a part of the site.
        for (String comparison : comparisons) {
            sentences.add(EtlTexts.text(
                    "web.comparison", comparison.replaceFirst("#\\s*", "").strip()));
        }
        return sentences;
    }

    private static LayoutMismatchException misfit(List<Section> sections, List<List<String>> known) {
        return new LayoutMismatchException(
                "header",
                sections.isEmpty() ? 1 : sections.get(0).header().line(),
                0,
                EtlTexts.text(
                        "web.no_table",
                        GoogleAnalytics4Table.dimensions().get(0),
                        known.get(0).get(0)));
    }
}
