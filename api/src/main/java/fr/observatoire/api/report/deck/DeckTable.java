package fr.observatoire.api.report.deck;

import fr.observatoire.api.chart.draw.Lettering;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.poi.sl.usermodel.TableCell.BorderEdge;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTableCell;
import org.apache.poi.xslf.usermodel.XSLFTableRow;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.openxmlformats.schemas.presentationml.x2006.main.CTGraphicalObjectFrame;

/**
 * A table of a slide show, over as many slides as its rows need. The first column names the row.
 *
 * @param size of the letters
 */
public record DeckTable(List<Column> columns, List<List<String>> rows, double size) {

    private static final double INSET_X = 6;
    private static final double INSET_Y = 4;
    private static final double HAIRLINE = 0.75;
    private static final double STEP = 8;
    private static final double LARGEST = 14;
    private static final double SMALLEST = 12.5;

    /** One column; numbers are aligned at the right. */
    public record Column(String heading, double width, boolean number) {}

    /** With the largest of some sizes of letters that does not need more slides than the smallest. */
    public static DeckTable fitting(List<Column> columns, List<List<String>> rows, double height) {
        int fewest = new DeckTable(columns, rows, SMALLEST).filled(height).size();
        return DoubleStream.iterate(LARGEST, size -> size >= SMALLEST, size -> size - 0.5)
                .mapToObj(size -> new DeckTable(columns, rows, size))
                .filter(table -> table.filled(height).size() == fewest)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The rows of each slide, for tables of at most {@code height}: no row is cut, and the slides have about the same
     * number of rows.
     */
    public List<DeckTable> pages(double height) {
        List<DeckTable> pages = filled(height);
        double lower = height - STEP;
        for (List<DeckTable> even = filled(lower); even.size() == pages.size() && lower > headHeight(); lower -= STEP) {
            pages = even;
            even = filled(lower);
        }
        return pages;
    }

    private List<DeckTable> filled(double height) {
        List<DeckTable> pages = new ArrayList<>();
        List<List<String>> page = new ArrayList<>();
        double free = height - headHeight();
        for (List<String> row : rows) {
            double needed = rowHeight(row);
            if (needed > free && !page.isEmpty()) {
                pages.add(new DeckTable(columns, List.copyOf(page), size));
                page.clear();
                free = height - headHeight();
            }
            page.add(row);
            free -= needed;
        }
        pages.add(new DeckTable(columns, List.copyOf(page), size));
        return pages;
    }

    public double height() {
        return headHeight() + rows.stream().mapToDouble(this::rowHeight).sum();
    }

    private double headHeight() {
        return rowHeight(columns.stream().map(Column::heading).toList(), true);
    }

    private double rowHeight(List<String> row) {
        return rowHeight(row, false);
    }

    private double rowHeight(List<String> row, boolean bold) {
        double tallest = 0;
        for (int i = 0; i < row.size(); i++) {
            double width = columns.get(i).width() - 2 * INSET_X;
            tallest = Math.max(tallest, new Lettering(size, bold).height(row.get(i), width));
        }
        return tallest + 2 * INSET_Y;
    }

    /** @param alternative a text about the table, for people who do not see it */
    public void draw(Deck deck, XSLFSlide slide, String alternative, double x, double y) {
        XSLFTable table = slide.createTable();
        table.setAnchor(new Rectangle2D.Double(
                x, y, columns.stream().mapToDouble(Column::width).sum(), headHeight()));
        addRow(deck, table, columns.stream().map(Column::heading).toList(), true);
        rows.forEach(row -> addRow(deck, table, row, false));
        for (int i = 0; i < columns.size(); i++) {
            table.setColumnWidth(i, columns.get(i).width());
        }
        ((CTGraphicalObjectFrame) table.getXmlObject())
                .getNvGraphicFramePr()
                .getCNvPr()
                .setDescr(alternative);
        table.getCTTable().getTblPr().setFirstRow(true);
        table.getCTTable().getTblPr().setFirstCol(true);
    }

    private void addRow(Deck deck, XSLFTable table, List<String> texts, boolean head) {
        XSLFTableRow row = table.addRow();
        row.setHeight(rowHeight(texts, head));
        for (int i = 0; i < texts.size(); i++) {
            XSLFTableCell cell = row.addCell();
            cell.setLeftInset(INSET_X);
            cell.setRightInset(INSET_X);
            cell.setTopInset(INSET_Y);
            cell.setBottomInset(INSET_Y);
            cell.setVerticalAlignment(VerticalAlignment.MIDDLE);
            cell.setFillColor(head ? deck.main() : Color.WHITE);
            cell.setBorderColor(BorderEdge.bottom, Deck.PALE);
            cell.setBorderWidth(BorderEdge.bottom, HAIRLINE);
            XSLFTextParagraph paragraph = cell.addNewTextParagraph();
            paragraph.setTextAlign(columns.get(i).number() ? TextAlign.RIGHT : TextAlign.LEFT);
            deck.letter(paragraph, texts.get(i), size, head ? Color.WHITE : Deck.TEXT, head);
        }
    }
}
