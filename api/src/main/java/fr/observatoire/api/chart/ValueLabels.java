package fr.observatoire.api.chart;

import fr.observatoire.api.chart.ColumnFigure.Series;
import fr.observatoire.api.chart.TextBlock.Align;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What stands at a column: its value, a remark, or why it is missing. A chart of one series has a label at every
 * column; with columns side by side, those that matter come first and a label that would touch another is left to the
 * axis and the data table. Reasons for a missing value are always written, upwards where there is no room across.
 */
final class ValueLabels {

    private static final double GAP = 4;

    private final ColumnFigure figure;
    private final boolean alone;

    /** A column by its place. */
    private record Place(int category, int series, Datum datum) {}

    ValueLabels(ColumnFigure figure) {
        this.figure = figure;
        this.alone = figure.series().size() == 1;
    }

    /** The most that a label can need above its column. */
    double height(double categoryWidth) {
        return places().stream()
                .filter(place -> !place.datum().isMissing())
                .mapToDouble(place -> value(place.datum(), categoryWidth).height()
                        + remark(place.datum(), categoryWidth).height())
                .max()
                .orElse(0);
    }

    void paint(Graphics2D g, LayeredColumns chart) {
        List<Rectangle2D> taken = new ArrayList<>();
        places().stream().filter(place -> place.datum().isMissing()).forEach(place -> {
            taken.add(paintReason(g, chart, place));
        });
        places().stream()
                .filter(place -> !place.datum().isMissing())
                .sorted(Comparator.comparing((Place place) -> place.datum().fill())
                        .thenComparing(place -> -place.datum().value()))
                .forEach(place -> paintValue(g, chart, place, taken));
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int s = 0; s < figure.series().size(); s++) {
            Series series = figure.series().get(s);
            for (int c = 0; c < series.data().size(); c++) {
                places.add(new Place(c, s, series.data().get(c)));
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

    private void paintValue(Graphics2D g, LayeredColumns chart, Place place, List<Rectangle2D> taken) {
        Rectangle2D column = chart.column(place.category(), place.series());
        double width = chart.categoryWidth();
        TextBlock value = value(place.datum(), width);
        TextBlock remark = remark(place.datum(), width);
        double height = value.height() + remark.height();
        boolean down = place.datum().value() < 0;
        double top = down ? column.getMaxY() + GAP : column.getY() - height - GAP / 2;
        Rectangle2D box = new Rectangle2D.Double(
                column.getCenterX() - Math.max(value.width(), remark.width()) / 2,
                top,
                Math.max(value.width(), remark.width()),
                height);
        if (!alone && (touches(box, taken) || touchesColumn(box, chart, place))) {
            return;
        }
        taken.add(box);
        value.paint(g, Ink.TEXT, column.getCenterX(), top, Align.CENTRE);
        remark.paint(g, Ink.QUIET_TEXT, column.getCenterX(), top + value.height(), Align.CENTRE);
    }

    private static boolean touches(Rectangle2D box, List<Rectangle2D> others) {
        Rectangle2D wide = new Rectangle2D.Double(box.getX() - 2, box.getY(), box.getWidth() + 4, box.getHeight());
        return others.stream().anyMatch(wide::intersects);
    }

    private boolean touchesColumn(Rectangle2D box, LayeredColumns chart, Place own) {
        int first = Math.max(0, own.category() - 1);
        int last = Math.min(figure.categories().size() - 1, own.category() + 1);
        return IntStream.rangeClosed(first, last).anyMatch(c -> IntStream.range(
                        0, figure.series().size())
                .filter(s -> c != own.category() || s != own.series())
                .anyMatch(s -> chart.column(c, s).intersects(box)));
    }

    private Rectangle2D paintReason(Graphics2D g, LayeredColumns chart, Place place) {
        Rectangle2D slot = chart.column(place.category(), place.series());
        Font font = alone ? Fonts.regular(15) : Fonts.regular(13);
        double bottom = chart.y(0) - GAP;
        double room = alone ? chart.categoryWidth() - GAP : slot.getWidth();
        TextBlock across = TextBlock.wrap(place.datum().text(), font, room);
        boolean broken = across.lines().size()
                > place.datum().text().split(" ").length;
        if (alone && !broken) {
            Rectangle2D box = across.box(slot.getCenterX(), bottom - across.height(), Align.CENTRE);
            across.paint(g, Ink.QUIET_TEXT, slot.getCenterX(), box.getY(), Align.CENTRE);
            return box;
        }
        TextBlock upwards = TextBlock.line(place.datum().text(), font);
        upwards.paintUpwards(g, Ink.QUIET_TEXT, slot.getCenterX(), bottom);
        return new Rectangle2D.Double(
                slot.getCenterX() - upwards.height() / 2, bottom - upwards.width(), upwards.height(), upwards.width());
    }
}
