package fr.observatoire.api.report;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.draw.ChartImage;
import fr.observatoire.api.chart.draw.ChartImage.Size;
import fr.observatoire.api.chart.draw.Lettering;
import fr.observatoire.api.report.Report.Chapter;
import fr.observatoire.api.report.Report.Course;
import fr.observatoire.api.report.Report.Crisis;
import fr.observatoire.api.report.Report.Line;
import fr.observatoire.api.report.deck.Deck;
import fr.observatoire.api.report.deck.DeckTable;
import fr.observatoire.api.report.deck.DeckTable.Column;
import fr.observatoire.api.report.deck.GoalBars;
import fr.observatoire.api.report.deck.NativeBars;
import fr.observatoire.api.report.deck.NativeChart;
import fr.observatoire.api.report.deck.NativeChart.Series;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.target.TargetRule;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;

/**
 * The report as a slide show: one message for each slide, in letters that can be read from the last row of a council
 * room.
 */
final class ReportSlides {

    private static final double SMALL_TABLE_SIZE = 13;
    private static final double TEXT_SIZE = 18;
    private static final double CHART_SIZE = 14;
    private static final double HEADLINE = 140;
    private static final double GAP = 16;
    private static final double BULLET = 20;
    private static final double SPACE = 8;
    private static final double SHARPNESS = 1.6;
    private static final double SUBTITLE = 24;
    private static final double REMARK_SIZE = 12;
    private static final double HIGHEST_ROW = 60;
    private static final int MOST_ORIGINS = 7;

    private final Report report;
    private final ReportText text;
    private final Deck deck;

    private ReportSlides(Report report) throws IOException {
        this.report = report;
        this.text = new ReportText(report);
        this.deck = new Deck(
                text.lang(),
                text.title() + " · " + text.office(),
                text.office(),
                report.snapshot().publishedAt(),
                text.foot(),
                text.look());
    }

    static byte[] write(Report report) throws IOException {
        return new ReportSlides(report).write();
    }

    private byte[] write() throws IOException {
        deck.cover(
                text.title(),
                text.office(),
                text.synthetic(),
                speech(text.title() + " · " + text.office()).from(List.of()),
                text.look().logo());
        text.foreword()
                .ifPresent(words -> deck.sentences(
                        text.forewordTitle(),
                        words.paragraphs(),
                        speech(text.forewordTitle()).from(List.of())));
        if (report.course() != null && report.course().season() != null) {
            picture(
                    report.course().season(),
                    ofLead(report.course()),
                    List.of(report.course().indicator()));
        }
        keyFigures();
        if (report.course() != null) {
            course(report.course());
        }
        report.chapters().stream()
                .filter(chapter -> chapter.attainment() != null)
                .forEach(chapter -> bars(
                        GoalBars.told(text.words(), chapter.attainment(), goals(chapter), text::standingOf),
                        text.word("percent_of_target"),
                        speech().goals(goals(chapter)).know(text.goals(goals(chapter))),
                        indicators(chapter)));
        report.chapters().stream()
                .filter(chapter -> !chapter.highlights().isEmpty())
                .forEach(this::highlights);
        if (report.crisis() != null) {
            crisis(report.crisis());
        }
        comments();
        method();
        contradictions();
        sources();
        report.chapters().forEach(this::annex);
        return deck.bytes();
    }

    private static List<Indicator> indicators(Chapter chapter) {
        return chapter.lines().stream().map(Line::indicator).toList();
    }

    /** What a council asks first: the months, and who came. A year that a crisis hit is not shown without saying so. */
    private void course(Course course) {
        List<Indicator> indicators = List.of(course.indicator());
        if (course.months() != null) {
            List<String> caveats = report.crisis() == null ? List.of() : text.caveats();
            columns(course.months(), caveats, ofLead(course), indicators);
        }
        if (course.calendar() != null) {
            picture(course.calendar(), speech(), indicators);
        }
        if (course.origins() != null) {
            BarSpec figure = course.origins();
            // Of how many the origin is not known, a council sees too.
            List<Row> apart = figure.rows().stream()
                    .filter(row -> row.datum().fill() == Fill.PALE)
                    .toList();
            int known = figure.rows().size() - apart.size();
            int shown = Math.min(MOST_ORIGINS - apart.size(), known);
            bars(
                    figure.of(Stream.concat(figure.rows().stream().limit(shown), apart.stream())
                            .toList()),
                    text.shown(figure.caption().subtitle(), shown, known),
                    speech(),
                    indicators);
        }
    }

    private static List<AttainmentRow> goals(Chapter chapter) {
        return chapter.lines().stream()
                .map(Line::attainment)
                .filter(row -> row.target() != null && row.target().rule() != TargetRule.NONE)
                .toList();
    }

    private Speech speech() {
        return new Speech(text).until(Integer.toString(report.year()), text.until());
    }

    private Speech speech(String say) {
        return speech().say(say);
    }

    private Speech ofLead(Course course) {
        return speech().rows(course.indicator(), course.years());
    }

    private void keyFigures() {
        List<YearChange> changes =
                Stream.concat(report.rises().stream(), report.falls().stream()).toList();
        List<Indicator> indicators = Stream.concat(
                        report.headlines().stream().map(Line::indicator),
                        changes.stream().map(YearChange::indicator))
                .distinct()
                .toList();
        Speech speech = speech(text.keyTitle())
                .goals(report.headlines().stream().map(Line::attainment).toList())
                .changes(changes)
                .know(text.said(indicators));
        deck.slide(text.keyTitle(), speech.from(indicators), slide -> {
            double width = (Deck.BODY.getWidth() + GAP)
                    / Math.max(1, report.headlines().size());
            double x = Deck.MARGIN;
            for (Line line : report.headlines()) {
                headline(slide, box(x, Deck.BODY.getY(), width - GAP, HEADLINE), line);
                x += width;
            }
            double top = Deck.BODY.getY() + (report.headlines().isEmpty() ? 0 : HEADLINE + 20);
            double half = Deck.BODY.getWidth() / 2;
            changes(slide, box(Deck.MARGIN, top, half - 20, 0), "rises", report.rises());
            changes(slide, box(Deck.MARGIN + half, top, half, 0), "falls", report.falls());
        });
    }

    private void headline(XSLFSlide slide, Rectangle2D box, Line line) {
        double x = box.getX();
        double y = box.getY();
        String figure = text.headline(line);
        boolean fits = new Lettering(34, true).fits(figure.replace(' ', '\u00A0'), box.getWidth());
        deck.bar(slide, box(x, y, box.getWidth(), 3), deck.accent());
        deck.text(slide, box(x, y + 10, box.getWidth(), 48), fits ? 34 : 20, deck.main(), figure);
        deck.text(slide, box(x, y + 60, box.getWidth(), 42), 14, Deck.TEXT, text.label(line.indicator()));
        deck.text(slide, box(x, y + 102, box.getWidth(), 38), 12, Deck.QUIET, text.against(line));
    }

    private void changes(XSLFSlide slide, Rectangle2D place, String heading, List<YearChange> changes) {
        if (changes.isEmpty()) {
            return;
        }
        double x = place.getX();
        double width = place.getWidth();
        deck.text(slide, box(x, place.getY(), width, 26), TEXT_SIZE, Deck.QUIET, text.word(heading, report.baseYear()));
        double y = place.getY() + 34;
        for (YearChange change : changes) {
            deck.text(slide, box(x, y, 130, 34), 24, deck.main(), text.change(change));
            String label = text.label(change.indicator());
            boolean fits = new Lettering(16, false).fits(label.replace(' ', '\u00A0'), width - 136);
            deck.text(slide, box(x + 136, y, width - 136, 24), fits ? 16 : 11, Deck.TEXT, label);
            deck.text(slide, box(x + 136, y + 25, width - 136, 34), 13, Deck.QUIET, text.detail(change));
            y += 66;
        }
    }

    /** How much of the change is the crisis, and what it cost. */
    private void crisis(Crisis crisis) {
        List<Indicator> indicators = List.of(crisis.indicator());
        if (report.course() == null || report.course().months() == null) {
            String title = text.word("crisis.title", report.year());
            deck.sentences(title, text.caveats(), raw(speech(title), crisis).from(indicators));
        }
        if (!crisis.methods().isEmpty()) {
            bars(crisis.methods(), crisis.methods().caption().subtitle(), raw(speech(), crisis), indicators);
        }
        if (crisis.expected() != null) {
            picture(crisis.expected(), raw(speech(), crisis), indicators);
        }
    }

    /** The raw change of the year is not to be told as what the office did. */
    private Speech raw(Speech speech, Crisis crisis) {
        Course course = report.course();
        return course != null && course.indicator().equals(crisis.indicator())
                ? speech.rows(course.indicator(), course.years())
                : speech;
    }

    /**
     * Columns with their title as that of the slide.
     *
     * @param caveats above the columns; other things that a reader should know are below
     */
    private void columns(ColumnSpec figure, List<String> caveats, Speech speech, List<Indicator> indicators) {
        deck.slide(figure.caption().title(), notes(figure, speech, indicators), slide -> {
            double y = caveats.isEmpty() ? Deck.BODY.getY() : bullets(slide, caveats);
            Rectangle2D top = box(Deck.MARGIN, y, Deck.BODY.getWidth(), SUBTITLE);
            deck.text(slide, top, CHART_SIZE, Deck.QUIET, figure.caption().subtitle());
            double height = Deck.BODY.getMaxY() - top.getMaxY();
            double noted = remarks(slide, figure.caption().notes(), height / 3);
            NativeChart.of(
                            figure,
                            indicators.stream()
                                    .mapToInt(Indicator::decimals)
                                    .max()
                                    .orElse(0),
                            text.lang(),
                            CHART_SIZE - 2)
                    .draw(
                            deck,
                            slide,
                            box(Deck.MARGIN, top.getMaxY(), top.getWidth(), height - noted),
                            ChartText.of(figure).description());
        });
    }

    /** @return where they end */
    private double bullets(XSLFSlide slide, List<String> sentences) {
        double width = Deck.BODY.getWidth() - BULLET;
        double height = 0;
        for (String sentence : sentences) {
            height += new Lettering(CHART_SIZE, false).height(sentence, width) + SPACE;
        }
        Rectangle2D box = box(Deck.MARGIN, Deck.BODY.getY(), Deck.BODY.getWidth(), height);
        deck.text(slide, box, CHART_SIZE, Deck.TEXT, sentences.toArray(String[]::new))
                .getTextParagraphs()
                .forEach(paragraph -> {
                    paragraph.setSpaceAfter(-SPACE);
                    paragraph.setBullet(true);
                    paragraph.setLeftMargin(BULLET);
                    paragraph.setIndent(-BULLET);
                });
        return box.getMaxY();
    }

    private static List<Double> values(List<Observation> observations) {
        List<Double> values = new ArrayList<>();
        observations.forEach(each -> values.add(each.value()));
        return values;
    }

    private void annex(Chapter chapter) {
        String title = text.word("annex.title", text.word("chapter.title", chapter.title(), report.year()));
        tables(title, table(chapter), text.silent(chapter), indicators(chapter));
    }

    /**
     * The manual's own table: objective, results of three years, and whether the last one reached the objective. When
     * no line has an objective, these columns are left out.
     */
    private DeckTable table(Chapter chapter) {
        boolean objectives = chapter.hasObjectives();
        List<Column> columns = new ArrayList<>();
        if (objectives) {
            columns.add(new Column(text.word("objective"), 140, false));
        }
        report.years()
                .forEach(year -> columns.add(new Column(
                        text.yearHeading(year), year == report.year() ? 145 : objectives ? 100 : 140, true)));
        if (objectives) {
            columns.add(new Column(text.word("attainment", report.year()), 165, false));
        }
        double taken = columns.stream().mapToDouble(Column::width).sum();
        columns.add(0, new Column(text.word("indicator"), Deck.BODY.getWidth() - taken, false));
        List<List<String>> rows =
                chapter.telling().stream().map(line -> cells(line, objectives)).toList();
        return DeckTable.fitting(columns, rows, Deck.BODY.getHeight());
    }

    private List<String> cells(Line line, boolean objectives) {
        List<String> cells = new ArrayList<>(List.of(text.label(line.indicator())));
        if (objectives) {
            cells.add(text.objective(line));
        }
        line.results().forEach(result -> cells.add(text.cell(line.indicator(), result)));
        if (objectives) {
            cells.add(text.attainment(line));
        }
        return cells;
    }

    /**
     * A table over as many slides as it needs, with a number on each if there are several.
     *
     * @param remarks below the last, and in the notes of all
     */
    private void tables(String title, DeckTable table, List<String> remarks, List<Indicator> indicators) {
        List<DeckTable> pages = table.pages(Deck.BODY.getHeight());
        String notes = speech(title).know(remarks).from(indicators);
        for (int i = 0; i < pages.size(); i++) {
            String heading = pages.size() == 1 ? title : text.word("part", title, i + 1, pages.size());
            DeckTable page = pages.get(i);
            boolean last = i == pages.size() - 1;
            deck.slide(heading, notes, slide -> {
                page.draw(deck, slide, heading, Deck.BODY.getX(), Deck.BODY.getY());
                if (last) {
                    remarks(slide, remarks, Deck.BODY.getHeight() - page.height());
                }
            });
        }
    }

    /** The title of the slide is the result; what a reader must know is below the bars, if there is room. */
    private void bars(BarSpec figure, String subtitle, Speech speech, List<Indicator> indicators) {
        String title = figure.caption().title();
        double height = Deck.BODY.getHeight() - SUBTITLE;
        List<NativeBars> pages = NativeBars.fitting(figure, Deck.BODY.getWidth(), height);
        String notes = notes(figure, speech, indicators);
        for (int i = 0; i < pages.size(); i++) {
            NativeBars page = pages.get(i);
            String heading = pages.size() == 1 ? title : text.word("part", title, i + 1, pages.size());
            deck.slide(heading, notes, slide -> {
                Rectangle2D top = box(Deck.MARGIN, Deck.BODY.getY(), Deck.BODY.getWidth(), SUBTITLE);
                deck.text(slide, top, CHART_SIZE, Deck.QUIET, subtitle);
                double least = page.least(top.getWidth());
                double noted = remarks(slide, figure.caption().notes(), height - least);
                double most = Math.min(height - noted, page.figure().rows().size() * HIGHEST_ROW);
                page.draw(
                        deck,
                        slide,
                        box(Deck.MARGIN, top.getMaxY(), top.getWidth(), most),
                        ChartText.of(page.figure()).description());
            });
        }
    }

    /** @return the height taken at the foot of the body */
    private double remarks(XSLFSlide slide, List<String> all, double room) {
        double width = Deck.BODY.getWidth();
        double height = 0;
        List<String> fitting = new ArrayList<>();
        for (String remark : all) {
            double more = new Lettering(REMARK_SIZE, false).height(remark, width);
            if (height + more <= room) {
                fitting.add(remark);
                height += more;
            }
        }
        if (!fitting.isEmpty()) {
            Rectangle2D foot = box(Deck.MARGIN, Deck.BODY.getMaxY() - height, width, height);
            deck.text(slide, foot, REMARK_SIZE, Deck.QUIET, fitting.toArray(String[]::new));
        }
        return height;
    }

    /** A picture of a chart that the office program cannot draw itself; the title of the slide is the result. */
    private void picture(ChartSpec figure, Speech speech, List<Indicator> indicators) {
        deck.slide(figure.caption().title(), notes(figure, speech, indicators), slide -> {
            double height = Deck.BODY.getHeight();
            height -= remarks(slide, text.said(indicators), height / 3);
            Rectangle2D place = box(Deck.MARGIN, Deck.BODY.getY(), Deck.BODY.getWidth(), height);
            Size size = new Size((int) place.getWidth(), (int) height, SHARPNESS);
            byte[] png = ChartImage.of(figure.bare()).png(size);
            XSLFPictureShape shape = slide.createPicture(deck.show().addPicture(png, PictureType.PNG));
            shape.setAnchor(place);
            ((CTPicture) shape.getXmlObject())
                    .getNvPicPr()
                    .getCNvPr()
                    .setDescr(ChartText.of(figure).description());
        });
    }

    private static String notes(ChartSpec figure, Speech speech, List<Indicator> indicators) {
        return speech.say(figure.caption().title())
                .know(figure.caption().notes())
                .from(indicators);
    }

    private void highlights(Chapter chapter) {
        List<YearChange> changes = chapter.highlights();
        List<Indicator> indicators = changes.stream().map(YearChange::indicator).toList();
        String title = text.findingSinceTheYearBefore(changes.get(0));
        deck.slide(
                title,
                speech(title).changes(changes).know(text.said(indicators)).from(indicators),
                slide -> {
                    double column = Deck.BODY.getWidth() / changes.size();
                    double width = column - 20;
                    double size = changes.stream().allMatch(change -> fits(text.highlight(change), width)) ? 24 : 16;
                    for (int i = 0; i < changes.size(); i++) {
                        highlight(slide, Deck.MARGIN + i * column, width, changes.get(i), size);
                    }
                });
    }

    private static boolean fits(String finding, double width) {
        return new Lettering(24, false).fits(finding.replace(' ', '\u00A0'), width);
    }

    /** @param size of the finding, the same for all on a slide */
    private void highlight(XSLFSlide slide, double x, double width, YearChange change, double size) {
        List<Observation> results = report.results(change);
        deck.text(slide, box(x, 104, width, 46), 16, Deck.TEXT, text.labelWithUnit(change.indicator()));
        deck.text(slide, box(x, 152, width, 36), size, deck.main(), text.highlight(change));
        List<String> categories = results.stream().map(this::category).toList();
        Series series = new Series(text.label(change.indicator()), values(results), Deck.PALE, Deck.NAVY);
        new NativeChart(categories, List.of(series), change.indicator().decimals(), text.lang(), CHART_SIZE)
                .draw(deck, slide, box(x, 192, width, 300), text.finding(change) + ", " + text.detail(change));
    }

    /** A year, and below it a remark on its figure or the reason why there is none. */
    private String category(Observation result) {
        String year = result.period().code();
        boolean ordinary = result.status() == ObservationStatus.NORMAL || result.status() == ObservationStatus.DERIVED;
        return ordinary ? year : year + "\n" + text.status(result);
    }

    private void comments() {
        if (text.comments().isEmpty()) {
            return;
        }
        double[] widths = {270, 150, 460};
        tables(
                text.commentsTitle(),
                new DeckTable(columns(text.commentHeads(), widths, List.of()), text.comments(), SMALL_TABLE_SIZE),
                List.of(),
                List.of());
    }

    private void contradictions() {
        if (report.contradictions().isEmpty()) {
            return;
        }
        double[] widths = {260, 120, 130, 110, 260};
        tables(
                text.word("contradictions.title", report.contradictions().size()),
                new DeckTable(
                        columns(text.contradictionHeads(), widths, List.of(2, 3)),
                        report.contradictions().stream().map(text::cells).toList(),
                        SMALL_TABLE_SIZE),
                List.of(),
                List.of());
    }

    private void method() {
        String title = text.word("method.title");
        deck.sentences(title, text.method(), speech(title).from(List.of()));
    }

    private void sources() {
        double[] widths = {300, 90, 130, 110, 250};
        tables(
                text.word("sources.title"),
                new DeckTable(
                        columns(text.sourceHeads(), widths, List.of(1, 2, 3)),
                        report.sources().stream().map(text::cells).toList(),
                        SMALL_TABLE_SIZE),
                List.of(),
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
