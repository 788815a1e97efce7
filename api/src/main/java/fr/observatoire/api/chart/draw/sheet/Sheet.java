package fr.observatoire.api.chart.draw.sheet;

import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.ChartColor;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.chart.Theme;
import fr.observatoire.api.chart.draw.letters.Fonts;
import fr.observatoire.api.chart.draw.letters.TextBlock;
import fr.observatoire.api.chart.draw.letters.TextBlock.Align;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The page around a chart: title, subtitle and key above it, notes, source and snapshot below. */
public final class Sheet {

    private static final BasicStroke HAIRLINE = new BasicStroke(1);

    private static final double WIDE_MARGIN = 30;
    private static final double NARROW_MARGIN = 12;

    /** A page of fewer units is that of a phone: its letters are not scaled down, so they must not be large either. */
    private static final double NARROW = 520;

    private static final double KEY_HEIGHT = 30;
    private static final double SWATCH = 16;
    private static final double GAP = 14;

    private final Theme theme;
    private final List<Key> keys;
    private final double width;
    private final double margin;
    private final TextBlock title;
    private final TextBlock subtitle;
    private final List<TextBlock> notes;
    private final TextBlock foot;

    /** What a colour means, with its filling or as a line. */
    public record Key(String name, ChartColor ink, Datum.Fill fill, boolean line) {

        double width() {
            return line ? 2 * SWATCH : SWATCH;
        }

        void paint(Graphics2D g, Theme theme, double x, double y) {
            if (line) {
                g.setColor(theme.ink(ink));
                g.setStroke(Filling.stroke(fill));
                g.draw(new Line2D.Double(x, y + SWATCH / 2, x + width(), y + SWATCH / 2));
            } else {
                Filling.paint(g, theme, new Rectangle2D.Double(x, y, width(), SWATCH), ink, fill);
            }
        }
    }

    public Sheet(Caption caption, Theme theme, List<Key> keys, double width) {
        boolean narrow = isNarrow(width);
        double measure = width - 2 * margin(width);
        this.theme = theme;
        this.keys = keys;
        this.width = width;
        this.margin = margin(width);
        this.title = TextBlock.balanced(caption.title(), Fonts.semibold(narrow ? 19 : 26), measure);
        this.subtitle = TextBlock.wrap(caption.subtitle(), Fonts.regular(narrow ? 14 : 16), measure);
        this.notes = caption.notes().stream()
                .map(note -> TextBlock.wrap(note, Fonts.regular(narrow ? 13 : 14), measure))
                .toList();
        this.foot = TextBlock.wrap(caption.foot(), Fonts.regular(narrow ? 12 : 13), measure);
    }

    public static boolean isNarrow(double width) {
        return width < NARROW;
    }

    public static double margin(double width) {
        return isNarrow(width) ? NARROW_MARGIN : WIDE_MARGIN;
    }

    /** The height that remains for the chart on a page of this height. */
    public Rectangle2D free(double height) {
        return new Rectangle2D.Double(margin, top(), width - 2 * margin, height - top() - bottom());
    }

    public boolean fits() {
        double measure = width - 2 * margin;
        return title.fits(measure)
                && subtitle.fits(measure)
                && foot.fits(measure)
                && notes.stream().allMatch(note -> note.fits(measure));
    }

    public double top() {
        return margin * 0.8 + title.height() + subtitle.height() + keysHeight() + GAP;
    }

    public double bottom() {
        return GAP + notesHeight() + foot.height() + margin * 0.6;
    }

    private double notesHeight() {
        return notes.isEmpty()
                ? GAP
                : notes.stream().mapToDouble(TextBlock::height).sum() + GAP * 2;
    }

    public void paint(Graphics2D g, double height) {
        g.setColor(theme.paper());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        double y = margin * 0.8;
        title.paint(g, theme.text(), margin, y, Align.LEFT);
        y += title.height();
        subtitle.paint(g, theme.quietText(), margin, y, Align.LEFT);
        paintKeys(g, y + subtitle.height());
        paintFoot(g, height - bottom() + GAP);
    }

    private void paintFoot(Graphics2D g, double top) {
        double y = top;
        for (TextBlock note : notes) {
            note.paint(g, theme.quietText(), margin, y, Align.LEFT);
            y += note.height();
        }
        y = top + notesHeight() - GAP / 2;
        g.setColor(theme.grid());
        g.setStroke(HAIRLINE);
        g.draw(new Line2D.Double(margin, y, width - margin, y));
        foot.paint(g, theme.quietText(), margin, y + GAP / 2, Align.LEFT);
    }

    private double keysHeight() {
        return keys.isEmpty() ? 0 : placeKeys(null, 0);
    }

    private void paintKeys(Graphics2D g, double top) {
        placeKeys(g, top);
    }

    /** Arranges the keys in lines, and paints them if graphics are given. Returns their height. */
    private double placeKeys(Graphics2D g, double top) {
        double x = margin;
        double y = top + 8;
        for (Key key : keys) {
            TextBlock name = TextBlock.wrap(key.name(), Fonts.regular(15), width - 2 * margin - key.width() - 8);
            double needed = key.width() + 8 + name.width();
            if (x > margin && x + needed > width - margin) {
                x = margin;
                y += KEY_HEIGHT - 6;
            }
            if (g != null) {
                key.paint(g, theme, x, y + 3);
                name.paint(g, theme.text(), x + key.width() + 8, y, Align.LEFT);
            }
            x += needed + 24;
            y += (name.lines().size() - 1) * name.lineHeight();
        }
        return y - top + KEY_HEIGHT - 8;
    }
}
