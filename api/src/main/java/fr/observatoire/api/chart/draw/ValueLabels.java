package fr.observatoire.api.chart.draw;

import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.letters.TextBlock.Align;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The label at a column: its value, a remark, or why it is missing. With one series every column has a label. With
 * several series the important labels come first, and a label that would touch another is left out: the axis and the
 * data table show the value. In the narrow columns of a phone the labels of one series are written upwards. Reasons for missing values are written upwards, at every gap, or once where all series
 * have the same. When columns are too thin for text, only the highest has a label, and the notes of the chart count the
 * gaps.
 */
final class ValueLabels {

    private static final double GAP = 4;
    private static final int ALL = -1;
    private static final double LARGEST_REASON = 13;
    private static final double LEAST_REASON = 10;
    private static final double NARROWEST_SLOT = 8.8;

    private final ColumnSpec figure;
    private final boolean alone;

    /** A column by its place. */
    private record Place(int category, int series, Datum datum) {

        /** Stands for all series of the category. */
        static Place ofAll(int category, Datum datum) {
            return new Place(category, ALL, datum);
        }

        boolean isOfAll() {
            return series == ALL;
        }
    }

    ValueLabels(ColumnSpec figure) {
        this.figure = figure;
        this.alone = figure.series().size() == 1 && !figure.dense();
    }

    /** The greatest height that a label can need above its column. */
    double height(double categoryWidth) {
        return places(false).stream()
                .mapToDouble(place -> height(place.datum(), categoryWidth))
                .max()
                .orElse(0);
    }

    private double height(Datum datum, double width) {
        return turned(width)
                ? upwards(datum).width()
                : value(datum, width).height() + remark(datum, width).height();
    }

    boolean fit(double categoryWidth) {
        if (alone) {
            return turned(categoryWidth) || fitAcross(categoryWidth);
        }
        return figure.dense() || reasons().stream().allMatch(place -> slot(place, categoryWidth) >= NARROWEST_SLOT);
    }

    private boolean fitAcross(double categoryWidth) {
        double room = categoryWidth - GAP;
        return places(true).stream()
                        .allMatch(place -> reason(place, categoryWidth).fits(room))
                && places(false).stream()
                        .allMatch(place -> value(place.datum(), categoryWidth).fits(room)
                                && remark(place.datum(), categoryWidth).fits(room));
    }

    /** Whether the labels of one series are written upwards. */
    private boolean turned(double categoryWidth) {
        return alone
                && categoryWidth < CategoryNames.NARROW
                && categoryWidth >= LARGEST_REASON
                && !fitAcross(categoryWidth);
    }

    /** How wide the room for a reason is. */
    private double slot(Place place, double categoryWidth) {
        double columns =
                alone || place.isOfAll() ? 1 : figure.series().size() / LayeredColumns.share(figure, categoryWidth);
        return categoryWidth / columns;
    }

    void paint(Graphics2D g, LayeredColumns chart) {
        List<Rectangle2D> taken = new ArrayList<>();
        for (Place place : reasons()) {
            if (alone && !turned(chart.categoryWidth())) {
                taken.add(paintReason(g, chart, place));
            } else if (!figure.dense()) {
                taken.add(paintReasonUpwards(g, chart, place));
            }
        }
        places(false).stream()
                .filter(place -> !figure.dense()
                        || figure.series().size() == 1
                        || place.datum().fill() == Datum.Fill.SOLID)
                .sorted(Comparator.comparing((Place place) -> figure.dense()
                                ? Datum.Fill.SOLID
                                : place.datum().fill())
                        .thenComparing(place -> -place.datum().value()))
                .limit(most())
                .forEach(place -> paintValue(g, chart, place, taken));
    }

    /**
     * When there are many columns, only the highest shows its value; with an expectation none does, because its line
     * would cross the label.
     */
    private long most() {
        if (figure.expectation() != null) {
            return 0;
        }
        return figure.dense() ? 1 : Long.MAX_VALUE;
    }

    /** Why values are missing, each with its place. */
    private List<Place> reasons() {
        if (alone) {
            return places(true);
        }
        List<Place> reasons = new ArrayList<>();
        for (int c = 0; c < figure.categories().size(); c++) {
            int at = c;
            List<Place> missing = places(true).stream()
                    .filter(place -> place.category() == at)
                    .toList();
            boolean same = missing.size() == figure.series().size()
                    && missing.stream()
                                    .map(place -> place.datum().text())
                                    .distinct()
                                    .count()
                            == 1;
            if (same) {
                reasons.add(Place.ofAll(c, missing.get(0).datum()));
            } else {
                reasons.addAll(missing);
            }
        }
        return reasons;
    }

    private List<Place> places(boolean missing) {
        List<Place> places = new ArrayList<>();
        for (int s = 0; s < figure.series().size(); s++) {
            Series series = figure.series().get(s);
            for (int c = 0; c < series.data().size(); c++) {
                if (series.data().get(c).isMissing() == missing) {
                    places.add(new Place(c, s, series.data().get(c)));
                }
            }
        }
        return places;
    }

    private TextBlock value(Datum datum, double width) {
        return TextBlock.wrap(datum.text(), alone ? Fonts.semibold(17) : Fonts.semibold(13), width - GAP);
    }

    private TextBlock remark(Datum datum, double width) {
        return TextBlock.wrap(alone ? datum.remark() : null, Fonts.regular(13), width - GAP);
    }

    /** A value with its remark in one line. */
    private static TextBlock upwards(Datum datum) {
        String text = datum.remark() == null ? datum.text() : datum.text() + " " + datum.remark();
        return TextBlock.line(text, Fonts.semibold(LARGEST_REASON));
    }

    private static Font upwardsFont(double slot) {
        return Fonts.regular(Math.max(LEAST_REASON, Math.min(LARGEST_REASON, slot)));
    }

    private TextBlock reason(Place place, double width) {
        return TextBlock.wrap(place.datum().text(), Fonts.regular(15), width - GAP);
    }

    private void paintValue(Graphics2D g, LayeredColumns chart, Place place, List<Rectangle2D> taken) {
        if (turned(chart.categoryWidth())) {
            paintUpwards(g, chart, place);
            return;
        }
        Rectangle2D column = chart.column(place.category(), place.series());
        TextBlock value = value(place.datum(), chart.categoryWidth());
        TextBlock remark = remark(place.datum(), chart.categoryWidth());
        double width = Math.max(value.width(), remark.width());
        Rectangle2D box = new Rectangle2D.Double(
                column.getCenterX() - width / 2, top(chart, place, column), width, value.height() + remark.height());
        if (!alone && (touches(box, taken) || touchesColumn(box, chart, place))) {
            return;
        }
        taken.add(box);
        BandLabels.clear(g, chart, figure.bands(), box);
        value.paint(g, chart.theme().text(), column.getCenterX(), box.getY(), Align.CENTRE);
        remark.paint(g, chart.theme().quietText(), column.getCenterX(), box.getY() + value.height(), Align.CENTRE);
    }

    private void paintUpwards(Graphics2D g, LayeredColumns chart, Place place) {
        Rectangle2D column = chart.column(place.category(), place.series());
        TextBlock text = upwards(place.datum());
        double top = top(chart, place, column);
        Rectangle2D box =
                new Rectangle2D.Double(column.getCenterX() - text.height() / 2, top, text.height(), text.width());
        BandLabels.clear(g, chart, figure.bands(), box);
        text.paintUpwards(g, chart.theme().text(), column.getCenterX(), box.getMaxY());
    }

    /** Above the column, or below a negative one; above the line of the target if that would cross the label. */
    private double top(LayeredColumns chart, Place place, Rectangle2D column) {
        if (place.datum().value() < 0) {
            return column.getMaxY() + GAP;
        }
        double height = height(place.datum(), chart.categoryWidth());
        double bottom = column.getY() - GAP / 2;
        if (figure.target() != null) {
            double line = chart.y(figure.target().value());
            if (line > bottom - height - GAP && line < bottom + GAP) {
                bottom = line - GAP / 2;
            }
        }
        return bottom - height;
    }

    private static boolean touches(Rectangle2D box, List<Rectangle2D> others) {
        Rectangle2D wide = new Rectangle2D.Double(box.getX() - 2, box.getY(), box.getWidth() + 4, box.getHeight());
        return others.stream().anyMatch(wide::intersects);
    }

    private boolean touchesColumn(Rectangle2D box, LayeredColumns chart, Place own) {
        int reach = (int) Math.ceil(box.getWidth() / chart.categoryWidth());
        int first = Math.max(0, own.category() - reach);
        int last = Math.min(figure.categories().size() - 1, own.category() + reach);
        return IntStream.rangeClosed(first, last)
                .anyMatch(c -> IntStream.range(0, figure.series().size())
                        .filter(s -> c != own.category() || s != own.series())
                        .anyMatch(s -> chart.column(c, s).intersects(box)));
    }

    private Rectangle2D paintReason(Graphics2D g, LayeredColumns chart, Place place) {
        Rectangle2D slot = chart.column(place.category(), place.series());
        TextBlock reason = reason(place, chart.categoryWidth());
        Rectangle2D box = reason.box(slot.getCenterX(), chart.y(0) - GAP - reason.height(), Align.CENTRE);
        BandLabels.clear(g, chart, figure.bands(), box);
        reason.paint(g, chart.theme().quietText(), slot.getCenterX(), box.getY(), Align.CENTRE);
        return box;
    }

    /** A line of text is higher than its letters, so only the height of the letters is cleared. */
    private static Rectangle2D slotAbove(Rectangle2D slot, Rectangle2D box) {
        return new Rectangle2D.Double(slot.getX(), box.getY(), slot.getWidth(), box.getHeight());
    }

    private Rectangle2D paintReasonUpwards(Graphics2D g, LayeredColumns chart, Place place) {
        Rectangle2D slot =
                place.isOfAll() ? chart.category(place.category()) : chart.column(place.category(), place.series());
        TextBlock reason = TextBlock.line(place.datum().text(), upwardsFont(slot(place, chart.categoryWidth())));
        double bottom = chart.y(0) - GAP;
        Rectangle2D box = new Rectangle2D.Double(
                slot.getCenterX() - reason.height() / 2, bottom - reason.width(), reason.height(), reason.width());
        BandLabels.clear(g, chart, figure.bands(), box.createIntersection(slotAbove(slot, box)));
        reason.paintUpwards(g, chart.theme().quietText(), slot.getCenterX(), bottom);
        return box;
    }
}
