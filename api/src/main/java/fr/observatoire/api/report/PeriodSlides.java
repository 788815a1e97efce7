package fr.observatoire.api.report;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.draw.Lettering;
import fr.observatoire.api.chart.mapping.AttainmentCharts;
import fr.observatoire.api.report.PeriodReport.Since;
import fr.observatoire.api.report.deck.Deck;
import fr.observatoire.api.report.deck.GoalBars;
import fr.observatoire.api.report.deck.NativeBars;
import fr.observatoire.api.report.deck.NativeChart;
import fr.observatoire.warehouse.catalog.Indicator;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.poi.xslf.usermodel.XSLFSlide;

/** A month or a season in four slides: its sentence, its course, what changed most, its targets and what to know. */
final class PeriodSlides {

    private static final double CHART_SIZE = 14;
    private static final double REMARK_SIZE = 12;
    private static final double SUBTITLE = 24;
    private static final double HALF_GAP = 20;
    private static final double SIGN = 130;
    private static final double BULLET = 20;
    private static final double SPACE = 12;
    private static final double HIGHEST_ROW = 110;
    private static final double[] BULLET_SIZES = {20, 18, 16, 14};

    private final PeriodReport report;
    private final PeriodText text;
    private final Deck deck;

    private PeriodSlides(PeriodReport report) throws IOException {
        this.report = report;
        this.text = new PeriodText(report);
        this.deck = new Deck(
                text.lang(),
                text.title() + " · " + text.office(),
                text.office(),
                report.snapshot().publishedAt(),
                text.foot(),
                text.look());
    }

    static byte[] write(PeriodReport report) throws IOException {
        PeriodSlides slides = new PeriodSlides(report);
        slides.cover();
        slides.course();
        slides.changes();
        slides.goals();
        return slides.deck.bytes();
    }

    private Speech speech(String say) {
        return new Speech(text).say(say).until(text.name(), text.until());
    }

    private Speech ofLead() {
        return speech(text.sentence())
                .rows(report.lead(), report.since().stream().map(Since::row).toList());
    }

    private void cover() {
        deck.cover(
                text.title(),
                text.office(),
                text.synthetic(),
                ofLead().from(List.of(report.lead())),
                text.look().logo());
    }

    /** A period without parts has its figures in words. */
    private void course() {
        List<Indicator> indicators = List.of(report.lead());
        if (report.parts() == null) {
            List<String> sentences = Stream.concat(text.origins().stream(), text.caveats().stream())
                    .toList();
            deck.sentences(text.sentence(), sentences, ofLead().from(indicators));
            return;
        }
        ColumnSpec figure = report.parts();
        String notes =
                ofLead().know(figure.caption().notes()).know(text.origins()).from(indicators);
        deck.slide(text.sentence(), notes, slide -> {
            deck.text(
                    slide,
                    body(0, SUBTITLE),
                    CHART_SIZE,
                    Deck.QUIET,
                    figure.caption().subtitle());
            double remarks = foot(slide, figure.caption().notes(), REMARK_SIZE, 0);
            double foot = remarks + foot(slide, text.origins(), CHART_SIZE, remarks);
            NativeChart.of(figure, report.lead().decimals(), text.lang(), REMARK_SIZE)
                    .draw(
                            deck,
                            slide,
                            body(SUBTITLE, Deck.BODY.getHeight() - SUBTITLE - foot),
                            ChartText.of(figure).description());
        });
    }

    /**
     * Writes at the foot of the body.
     *
     * @param below what is taken there already
     * @return the height taken
     */
    private double foot(XSLFSlide slide, List<String> remarks, double size, double below) {
        double height = height(remarks, size);
        if (height > 0) {
            Rectangle2D place = body(Deck.BODY.getHeight() - below - height, height);
            deck.text(slide, place, size, Deck.QUIET, remarks.toArray(String[]::new));
        }
        return height;
    }

    private static double height(List<String> sentences, double size) {
        Lettering letters = new Lettering(size, false);
        return sentences.stream()
                .mapToDouble(sentence -> letters.height(sentence, Deck.BODY.getWidth() - BULLET))
                .sum();
    }

    private void changes() {
        String title = text.changesTitle();
        List<Indicator> indicators =
                report.changes().stream().map(YearChange::indicator).toList();
        deck.slide(title, speech(title).changes(report.changes()).from(indicators), slide -> {
            double half = Deck.BODY.getWidth() / 2;
            side(slide, Deck.MARGIN, half - HALF_GAP, text.word("period.rises"), report.rises());
            side(slide, Deck.MARGIN + half, half, text.word("period.falls"), report.falls());
        });
    }

    private void side(XSLFSlide slide, double x, double width, String heading, List<YearChange> changes) {
        double y = Deck.BODY.getY();
        deck.bar(slide, new Rectangle2D.Double(x, y, width, 3), deck.accent());
        deck.text(slide, new Rectangle2D.Double(x, y + 10, width, 26), 18, Deck.QUIET, heading);
        y += 52;
        for (YearChange change : changes) {
            double right = width - SIGN - 6;
            deck.text(slide, new Rectangle2D.Double(x, y, SIGN, 36), 26, deck.main(), text.change(change));
            deck.text(
                    slide,
                    new Rectangle2D.Double(x + SIGN + 6, y, right, 46),
                    16,
                    Deck.TEXT,
                    text.label(change.indicator()));
            deck.text(
                    slide,
                    new Rectangle2D.Double(x + SIGN + 6, y + 48, right, 56),
                    13,
                    Deck.QUIET,
                    text.detail(change));
            y += 114;
        }
    }

    private void goals() {
        List<Indicator> indicators = Stream.concat(
                        Stream.of(report.lead()),
                        report.goals().stream()
                                .map(row -> report.setting().catalog().indicator(row.indicator())))
                .distinct()
                .toList();
        String title = text.goalsTitle();
        String notes = speech(title).goals(report.goals()).from(indicators);
        if (report.goals().isEmpty()) {
            deck.sentences(title, text.caveats(), notes);
            return;
        }
        List<String> remarks = Stream.concat(text.moreGoals().stream(), text.caveats().stream())
                .toList();
        double room = Deck.BODY.getHeight() - SUBTITLE - height(remarks, REMARK_SIZE);
        BarSpec figure = GoalBars.told(
                text.words(),
                AttainmentCharts.of(report.setting(), report.year(), null, report.goals()),
                report.goals(),
                text::standingOf);
        List<NativeBars> bars = NativeBars.fitting(figure, Deck.BODY.getWidth(), room);
        boolean fits = bars.size() == 1 && bars.get(0).least(Deck.BODY.getWidth()) <= room;
        deck.slide(title, notes, slide -> {
            foot(slide, remarks, REMARK_SIZE, 0);
            if (fits && figure.values().findAny().isPresent()) {
                bars(slide, bars.get(0), room);
            } else {
                bullets(slide, text.goals(report.goals()), room);
            }
        });
    }

    /** The fewer, the higher. */
    private void bars(XSLFSlide slide, NativeBars bars, double room) {
        deck.text(slide, body(0, SUBTITLE), CHART_SIZE, Deck.QUIET, text.word("percent_of_target"));
        double height = Math.min(room, HIGHEST_ROW * bars.figure().rows().size());
        bars.draw(
                deck, slide, body(SUBTITLE, height), ChartText.of(bars.figure()).description());
    }

    /** In the largest letters that fit. */
    private void bullets(XSLFSlide slide, List<String> sentences, double height) {
        if (sentences.isEmpty()) {
            return;
        }
        double size = DoubleStream.of(BULLET_SIZES)
                .filter(letters -> height(sentences, letters) + SPACE * sentences.size() <= height)
                .findFirst()
                .orElse(REMARK_SIZE);
        deck.text(slide, body(0, height), size, Deck.TEXT, sentences.toArray(String[]::new))
                .getTextParagraphs()
                .forEach(line -> {
                    line.setSpaceAfter(-SPACE);
                    line.setBullet(true);
                    line.setLeftMargin(BULLET);
                    line.setIndent(-BULLET);
                });
    }

    private static Rectangle2D body(double below, double height) {
        return new Rectangle2D.Double(Deck.MARGIN, Deck.BODY.getY() + below, Deck.BODY.getWidth(), height);
    }
}
