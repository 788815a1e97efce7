package fr.observatoire.cli;

import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.text.Rounding;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The published figures that change, a line each. */
final class ChangeLines {

    /** More would be too many to read at once. */
    private static final int MOST = 12;

    private ChangeLines() {}

    /** One figure. */
    record Line(String office, String indicator, String period, Double before, Double after, String file) {}

    static Line changed(EtlReport.Change change) {
        return new Line(
                change.office(),
                change.indicator().in(Main.lang()),
                change.period(),
                change.before(),
                change.after(),
                change.file());
    }

    static Line changed(ChangedFigure figure, Catalog catalog) {
        return new Line(
                figure.office(),
                catalog.indicator(figure.indicator()).label().in(Main.lang()),
                figure.period().code(),
                figure.before(),
                figure.after(),
                figure.path());
    }

    /**
     * The lines, in the order given; a sentence when there are none.
     *
     * @param more key of the sentence that says how many are not shown, and where they are
     */
    static List<String> of(List<Line> changes, String more) {
        if (changes.isEmpty()) {
            return List.of(Main.message("etl.no_changes"));
        }
        boolean several = changes.stream().map(Line::office).distinct().count() > 1;
        List<String> lines = new ArrayList<>();
        lines.add(Main.message("etl.changes"));
        changes.stream().limit(MOST).map(change -> line(change, several)).forEach(lines::add);
        if (changes.size() > MOST) {
            lines.add(Main.message(more, changes.size() - MOST));
        }
        return lines;
    }

    private static String line(Line change, boolean namesOffice) {
        return Main.message(
                "etl.change",
                (namesOffice ? change.office() + ", " : "") + change.indicator(),
                named(change.period()),
                figure(change.before(), "etl.unpublished_before"),
                figure(change.after(), "etl.withdrawn"),
                change.file() == null ? "" : " (" + change.file() + ")");
    }

    /** {@code juillet 2026}; a year as it is. */
    private static String named(String period) {
        return period.contains("-")
                ? YearMonth.parse(period)
                        .format(DateTimeFormatter.ofPattern("MMMM uuuu", Locale.forLanguageTag(Main.lang())))
                : period;
    }

    private static String figure(Double value, String missing) {
        return value == null
                ? Main.message(missing)
                : Rounding.format((DecimalFormat) NumberFormat.getNumberInstance(Locale.getDefault()), value);
    }
}
