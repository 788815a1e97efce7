package fr.observatoire.api.report.deck;

import fr.observatoire.api.chart.draw.Lettering;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/**
 * Writes into the template of an office. It was made for other slides: titles and texts get the places and sizes that leave
 * the content of the program's slides its room, and colours whose contrast with the ground is known.
 *
 * @param main of titles
 */
record OwnTemplate(Color main) {

    private static final Rectangle2D TITLE =
            new Rectangle2D.Double(Deck.BODY.getX(), 24, Deck.BODY.getWidth(), Deck.TITLE_HEIGHT);

    /** The letters of an office may be wider than those that are measured. */
    private static final double WIDER = 0.85;

    private static final double TEXT_SIZE = 18;
    private static final double SUBTITLE_SIZE = 20;
    private static final Lettering[] COVER_SIZES = {
        new Lettering(44, true), new Lettering(36, true), new Lettering(28, true), new Lettering(22, true)
    };

    /** A template may show what its slides look like. */
    static void empty(XMLSlideShow show) {
        while (!show.getSlides().isEmpty()) {
            show.removeSlide(0);
        }
    }

    void title(XSLFTextShape place, String title) {
        place.setAnchor(TITLE);
        place.setVerticalAlignment(VerticalAlignment.MIDDLE);
        letter(place, fitting(Deck.TITLE_SIZES, title, TITLE), main);
    }

    void body(XSLFTextShape place) {
        place.setAnchor(Deck.BODY);
        place.setVerticalAlignment(VerticalAlignment.TOP);
        letter(place, TEXT_SIZE, Deck.TEXT);
    }

    /** The first slide is the office's own, but for letters that fit; what it has besides a title and a subtitle stays empty. */
    void cover(XSLFSlide slide) {
        for (XSLFTextShape place : List.of(slide.getPlaceholders())) {
            switch (place.getTextType()) {
                case TITLE, CENTERED_TITLE -> runs(place)
                        .forEach(run -> run.setFontSize(fitting(COVER_SIZES, place.getText(), place.getAnchor())));
                case SUBTITLE -> runs(place).forEach(run -> run.setFontSize(SUBTITLE_SIZE));
                default -> slide.removeShape(place);
            }
        }
    }

    private static void letter(XSLFTextShape place, double size, Color color) {
        runs(place).forEach(run -> {
            run.setFontSize(size);
            run.setFontColor(color);
        });
    }

    private static Stream<XSLFTextRun> runs(XSLFTextShape place) {
        return place.getTextParagraphs().stream().flatMap(lines -> lines.getTextRuns().stream());
    }

    private static double fitting(Lettering[] sizes, String text, Rectangle2D box) {
        return Stream.of(sizes)
                .filter(letters -> letters.height(text, box.getWidth() * WIDER) <= box.getHeight())
                .findFirst()
                .orElse(sizes[sizes.length - 1])
                .size();
    }
}
