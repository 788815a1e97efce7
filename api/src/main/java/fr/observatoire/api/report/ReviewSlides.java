package fr.observatoire.api.report;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.BarFigure;
import fr.observatoire.api.chart.FigureImage;
import fr.observatoire.api.chart.FigureImage.Size;
import fr.observatoire.api.chart.FigureText;
import fr.observatoire.api.chart.Lettering;
import fr.observatoire.api.report.DeckTable.Column;
import fr.observatoire.api.report.NativeChart.Series;
import fr.observatoire.api.report.Review.Chapter;
import fr.observatoire.api.report.Review.Count;
import fr.observatoire.api.report.Review.Crisis;
import fr.observatoire.api.report.Review.Line;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/** The review as a slide show: one message a slide, in letters that the last row of a council room reads. */
final class ReviewSlides {

    private static final double TABLE_SIZE = 14;
    private static final double SMALL_TABLE_SIZE = 13;
    private static final double TEXT_SIZE = 18;
    private static final double CHART_SIZE = 14;
    private static final double BULLET = 20;
    private static final double SPACE = 8;
    private static final double SHARPNESS = 1.6;

    private final Review review;
    private final ReviewText text;
    private final Deck deck;

    private ReviewSlides(Review review) {
        this.review = review;
        this.text = new ReviewText(review);
        this.deck = new Deck(text.lang(), text.title() + " · " + text.office(), text.foot());
    }

    static byte[] write(Review review) throws IOException {
        return new ReviewSlides(review).write();
    }

    private byte[] write() throws IOException {
        deck.cover(text.title(), text.office(), text.synthetic(), notes(List.of()));
        keyFigures();
        if (review.crisis() != null) {
            crisis(review.crisis());
        }
        review.chapters().forEach(this::chapter);
        contradictions();
        method();
        sources();
        return deck.bytes();
    }

    /** Where the figures of a slide come from. */
    private String notes(List<Indicator> indicators) {
        String sources = indicators.isEmpty() ? text.foot() : text.sources(indicators);
        return sources + "\n" + text.published();
    }

    private void keyFigures() {
        List<YearChange> changes =
                Stream.concat(review.rises().stream(), review.falls().stream()).toList();
        XSLFSlide slide = deck.slide(
                text.keyTitle(),
                notes(changes.stream().map(YearChange::indicator).toList()));
        double width = Deck.BODY.getWidth() / Math.max(1, review.counts().size());
        double x = Deck.MARGIN;
        for (Count count : review.counts()) {
            deck.text(slide, box(x, 106, width, 56), 40, Deck.NAVY, Long.toString(count.targets()));
            deck.text(slide, box(x, 164, width, 30), TEXT_SIZE, Deck.QUIET, text.status(count));
            x += width;
        }
        double half = Deck.BODY.getWidth() / 2;
        changes(slide, Deck.MARGIN, half - 20, text.word("rises", review.year() - 1), review.rises());
        changes(slide, Deck.MARGIN + half, half, text.word("falls", review.year() - 1), review.falls());
    }

    private void changes(XSLFSlide slide, double x, double width, String heading, List<YearChange> changes) {
        deck.text(slide, box(x, 214, width, 28), TEXT_SIZE, Deck.QUIET, heading);
        double y = 250;
        for (YearChange change : changes) {
            deck.text(slide, box(x, y, 130, 34), 24, Deck.NAVY, text.change(change));
            deck.text(slide, box(x + 136, y, width - 136, 26), 16, Deck.TEXT, text.label(change.indicator()));
            deck.text(slide, box(x + 136, y + 26, width - 136, 40), 13, Deck.QUIET, text.detail(change));
            y += 82;
        }
    }

    /** What a reader must know about the year, above its months beside those of the year before. */
    private void crisis(Crisis crisis) {
        List<Indicator> indicators = List.of(crisis.indicator());
        XSLFSlide slide = deck.slide(text.word("crisis.title", review.year()), notes(indicators));
        double width = Deck.BODY.getWidth() - BULLET;
        double height = 0;
        for (String caveat : text.caveats()) {
            height += new Lettering(TEXT_SIZE, false).height(caveat, width) + SPACE;
        }
        Rectangle2D top = box(Deck.MARGIN, Deck.BODY.getY(), Deck.BODY.getWidth(), height);
        deck.text(slide, top, TEXT_SIZE, Deck.TEXT, text.caveats().toArray(String[]::new))
                .getTextParagraphs()
                .forEach(paragraph -> {
                    paragraph.setSpaceAfter(-SPACE);
                    paragraph.setBullet(true);
                    paragraph.setLeftMargin(BULLET);
                    paragraph.setIndent(-BULLET);
                });
        if (crisis.months() != null) {
            months(slide, crisis, top.getMaxY());
        }
        picture(crisis.methods(), indicators);
    }

    private void months(XSLFSlide slide, Crisis crisis, double top) {
        String title = text.word("months.title", text.label(crisis.indicator()), review.year() - 1, review.year());
        deck.text(slide, box(Deck.MARGIN, top, Deck.BODY.getWidth(), 20), CHART_SIZE, Deck.QUIET, title);
        List<Observation> now = crisis.months().now();
        NativeChart chart = new NativeChart(
                now.stream().map(text::month).toList(),
                List.of(
                        new Series(
                                Integer.toString(review.year() - 1),
                                values(crisis.months().before()),
                                Deck.PALE,
                                Deck.PALE),
                        new Series(Integer.toString(review.year()), values(now), Deck.NAVY, Deck.NAVY)),
                format(crisis.indicator()),
                CHART_SIZE - 2);
        double start = top + 22;
        chart.draw(deck, slide, box(Deck.MARGIN, start, Deck.BODY.getWidth(), Deck.BODY.getMaxY() - start), title);
    }

    private static List<Double> values(List<Observation> observations) {
        List<Double> values = new ArrayList<>();
        observations.forEach(each -> values.add(each.value()));
        return values;
    }

    private static String format(Indicator indicator) {
        return indicator.decimals() == 0 ? "#,##0" : "#,##0." + "#".repeat(indicator.decimals());
    }

    private void chapter(Chapter chapter) {
        List<Indicator> indicators =
                chapter.lines().stream().map(Line::indicator).toList();
        String title = text.word("chapter.title", chapter.title(), review.year());
        tables(title, table(chapter), indicators);
        if (chapter.attainment() != null) {
            picture(chapter.attainment(), indicators);
        }
        if (!chapter.highlights().isEmpty()) {
            highlights(chapter);
        }
    }

    /** The manual's own table: objective, results of three years; and whether the last reached the objective. */
    private DeckTable table(Chapter chapter) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(text.word("indicator"), 240, false));
        columns.add(new Column(text.word("objective"), 135, false));
        review.years()
                .forEach(year ->
                        columns.add(new Column(text.yearHeading(year), year == review.year() ? 130 : 100, true)));
        columns.add(new Column(text.word("attainment", review.year()), 175, false));
        return new DeckTable(columns, chapter.lines().stream().map(this::cells).toList(), TABLE_SIZE);
    }

    private List<String> cells(Line line) {
        List<String> cells = new ArrayList<>(List.of(text.label(line.indicator()), text.objective(line)));
        line.results().forEach(result -> cells.add(text.cell(line.indicator(), result)));
        cells.add(text.attainment(line));
        return cells;
    }

    /** A table over as many slides as it needs, each with its number where there are several. */
    private void tables(String title, DeckTable table, List<Indicator> indicators) {
        List<DeckTable> pages = table.pages(Deck.BODY.getHeight());
        for (int i = 0; i < pages.size(); i++) {
            String heading = pages.size() == 1 ? title : text.word("part", title, i + 1, pages.size());
            XSLFSlide slide = deck.slide(heading, notes(indicators));
            pages.get(i).draw(deck, slide, Deck.BODY.getX(), Deck.BODY.getY());
        }
    }

    /** A picture of a chart that the office program has no kind for; the title of the slide is its finding. */
    private void picture(BarFigure figure, List<Indicator> indicators) {
        XSLFSlide slide = deck.slide(
                figure.caption().title(),
                Stream.concat(figure.caption().notes().stream(), Stream.of(notes(indicators)))
                        .collect(Collectors.joining("\n")));
        Size size = new Size((int) Deck.BODY.getWidth(), (int) Deck.BODY.getHeight(), SHARPNESS);
        byte[] png = FigureImage.of(figure.bare()).png(size);
        XSLFPictureShape shape = slide.createPicture(deck.show().addPicture(png, PictureType.PNG));
        shape.setAnchor(Deck.BODY);
        ((CTPicture) shape.getXmlObject())
                .getNvPicPr()
                .getCNvPr()
                .setDescr(FigureText.of(figure).description());
    }

    private void highlights(Chapter chapter) {
        List<YearChange> changes = chapter.highlights();
        XSLFSlide slide = deck.slide(
                text.word("highlights.title", text.finding(changes.get(0))),
                notes(changes.stream().map(YearChange::indicator).toList()));
        double width = Deck.BODY.getWidth() / changes.size();
        for (int i = 0; i < changes.size(); i++) {
            highlight(slide, Deck.MARGIN + i * width, width - 20, changes.get(i));
        }
    }

    private void highlight(XSLFSlide slide, double x, double width, YearChange change) {
        Line line = review.line(change.indicator());
        deck.text(slide, box(x, 104, width, 46), 16, Deck.TEXT, text.labelWithUnit(change.indicator()));
        deck.text(slide, box(x, 152, width, 36), 24, Deck.NAVY, text.change(change));
        List<String> categories = new ArrayList<>();
        for (int i = 0; i < review.years().size(); i++) {
            categories.add(category(review.years().get(i), line.results().get(i)));
        }
        Series series = new Series(text.label(change.indicator()), values(line.results()), Deck.PALE, Deck.NAVY);
        new NativeChart(categories, List.of(series), format(change.indicator()), CHART_SIZE)
                .draw(deck, slide, box(x, 192, width, 300), text.finding(change) + ", " + text.detail(change));
    }

    /** A year, and below it what is special about its figure or why there is none. */
    private String category(int year, Observation result) {
        boolean ordinary = result.status() == ObservationStatus.NORMAL || result.status() == ObservationStatus.DERIVED;
        return ordinary ? Integer.toString(year) : year + "\n" + text.status(result);
    }

    private void contradictions() {
        if (review.contradictions().isEmpty()) {
            return;
        }
        double[] widths = {260, 120, 130, 110, 260};
        tables(
                text.word("contradictions.title", review.contradictions().size()),
                new DeckTable(
                        columns(text.contradictionHeads(), widths, List.of(2, 3)),
                        review.contradictions().stream().map(text::cells).toList(),
                        SMALL_TABLE_SIZE),
                List.of());
    }

    private void method() {
        XSLFSlide slide = deck.slide(text.word("method.title"), notes(List.of()));
        deck.text(slide, Deck.BODY, TEXT_SIZE - 2, Deck.TEXT, text.method().toArray(String[]::new))
                .getTextParagraphs()
                .forEach(paragraph -> paragraph.setSpaceAfter(-10.0));
    }

    private void sources() {
        double[] widths = {300, 90, 130, 110, 250};
        tables(
                text.word("sources.title"),
                new DeckTable(
                        columns(text.sourceHeads(), widths, List.of(1, 2, 3)),
                        review.sources().stream().map(text::cells).toList(),
                        SMALL_TABLE_SIZE),
                List.of());
    }

    private static List<Column> columns(List<String> heads, double[] widths, List<Integer> numbers) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            columns.add(new Column(heads.get(i), widths[i], numbers.contains(i)));
        }
        return columns;
    }

    private static Rectangle2D box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
