package fr.observatoire.api.report;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSheet;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTBaseStyles;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColor;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextCharacterProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextParagraphProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.STTextAlignType;
import org.openxmlformats.schemas.presentationml.x2006.main.CTBackgroundProperties;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;
import org.openxmlformats.schemas.presentationml.x2006.main.CTSlideMaster;

/**
 * A 16:9 slide show in the office's look: theme colours and fonts, titles in their placeholder, a foot, notes. What is
 * drawn with it later, by hand in an office program, has the same look. Lengths are points.
 */
final class Deck {

    static final double WIDTH = 960;
    static final double HEIGHT = 540;
    static final double MARGIN = 40;

    static final Color NAVY = new Color(0x12436D);
    static final Color PALE = new Color(0xD9E2EA);
    static final Color TEXT = new Color(0x0B0C0C);
    static final Color QUIET = new Color(0x3D3D3D);

    /** Narrower than the font that texts are measured with, and on every machine or replaced by one as wide. */
    private static final String FONT = "Arial";

    private static final int[] PALETTE = {0x12436D, 0x28A197, 0x801650, 0xF46A25, 0x3D3D3D, 0xA285D1};

    private static final double OLD_WIDTH = 720;
    private static final Rectangle2D TITLE = new Rectangle2D.Double(MARGIN, 16, WIDTH - 2 * MARGIN, 80);
    private static final Rectangle2D FOOT = new Rectangle2D.Double(MARGIN, 508, WIDTH - 2 * MARGIN, 22);
    private static final int TITLE_SIZE = 2600;
    private static final double FOOT_SIZE = 10;

    /** Where the content of a slide stands. */
    static final Rectangle2D BODY = new Rectangle2D.Double(MARGIN, 102, WIDTH - 2 * MARGIN, 400);

    private final XMLSlideShow show = new XMLSlideShow();
    private final String lang;
    private final String foot;

    /**
     * @param lang of every text, for those who have it read aloud
     * @param foot below every slide but the first
     */
    Deck(String lang, String title, String foot) {
        this.lang = lang;
        this.foot = foot;
        show.setPageSize(new Dimension((int) WIDTH, (int) HEIGHT));
        show.getProperties().getCoreProperties().setTitle(title);
        dress(show.getSlideMasters().get(0));
    }

    private static void dress(XSLFSlideMaster master) {
        CTBaseStyles theme = master.getTheme().getXmlObject().getThemeElements();
        CTColorScheme scheme = theme.getClrScheme();
        CTColor[] accents = {
            scheme.getAccent1(),
            scheme.getAccent2(),
            scheme.getAccent3(),
            scheme.getAccent4(),
            scheme.getAccent5(),
            scheme.getAccent6()
        };
        for (int i = 0; i < accents.length; i++) {
            accents[i].getSrgbClr().setVal(rgb(new Color(PALETTE[i])));
        }
        theme.getFontScheme().getMajorFont().getLatin().setTypeface(FONT);
        theme.getFontScheme().getMinorFont().getLatin().setTypeface(FONT);
        styleTitle(((CTSlideMaster) master.getXmlObject())
                .getTxStyles()
                .getTitleStyle()
                .getLvl1PPr());
        place(master);
        for (XSLFSlideLayout layout : master.getSlideLayouts()) {
            place(layout);
        }
    }

    /** The library's own template is 4:3. What has no place of its own inherits that of the master. */
    private static void place(XSLFSheet sheet) {
        for (XSLFShape shape : sheet.getShapes()) {
            if (shape instanceof XSLFTextShape text
                    && ((CTShape) text.getXmlObject()).getSpPr().isSetXfrm()) {
                place(text);
            }
        }
    }

    private static void place(XSLFTextShape text) {
        if (text.getTextType() == Placeholder.TITLE) {
            text.setAnchor(TITLE);
            text.setVerticalAlignment(VerticalAlignment.BOTTOM);
            text.setLeftInset(0);
            return;
        }
        Rectangle2D old = text.getAnchor();
        double factor = WIDTH / OLD_WIDTH;
        text.setAnchor(
                new Rectangle2D.Double(old.getX() * factor, old.getY(), old.getWidth() * factor, old.getHeight()));
    }

    private static void styleTitle(CTTextParagraphProperties title) {
        title.setAlgn(STTextAlignType.L);
        CTTextCharacterProperties letters = title.getDefRPr();
        letters.setSz(TITLE_SIZE);
        letters.setB(true);
        letters.unsetSolidFill();
        letters.addNewSolidFill().addNewSrgbClr().setVal(rgb(NAVY));
    }

    static byte[] rgb(Color color) {
        return new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()};
    }

    /**
     * A slide with its title, its foot and its number.
     *
     * @param notes what the presenter sees: where the figures come from
     */
    XSLFSlide slide(String title, String notes) {
        XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE_ONLY));
        for (XSLFTextShape placeholder : slide.getPlaceholders()) {
            if (placeholder.getTextType() == Placeholder.TITLE) {
                fill(placeholder, title);
            } else {
                slide.removeShape(placeholder);
            }
        }
        text(slide, FOOT, FOOT_SIZE, QUIET, foot + " · " + show.getSlides().size());
        note(slide, notes);
        return slide;
    }

    /** The first slide: a coloured page with the title in its middle. */
    XSLFSlide cover(String title, String subtitle, String caveat, String notes) {
        XSLFSlide slide = show.createSlide(layout(SlideLayout.TITLE_ONLY));
        CTBackgroundProperties background =
                slide.getXmlObject().getCSld().addNewBg().addNewBgPr();
        background.addNewSolidFill().addNewSrgbClr().setVal(rgb(NAVY));
        background.addNewEffectLst();
        XSLFTextShape heading = slide.getPlaceholder(0);
        fill(heading, title);
        // Without a place of its own it would move the master's title, and with it those of all slides.
        ((CTShape) heading.getXmlObject()).getSpPr().addNewXfrm();
        heading.setAnchor(new Rectangle2D.Double(MARGIN * 1.5, 150, WIDTH - 3 * MARGIN, 110));
        heading.setVerticalAlignment(VerticalAlignment.BOTTOM);
        XSLFTextRun run = heading.getTextParagraphs().get(0).getTextRuns().get(0);
        run.setFontSize(48.0);
        run.setFontColor(Color.WHITE);
        text(slide, new Rectangle2D.Double(MARGIN * 1.5, 272, WIDTH - 3 * MARGIN, 80), 22, Color.WHITE, subtitle);
        if (caveat != null) {
            text(slide, new Rectangle2D.Double(MARGIN * 1.5, 440, WIDTH - 3 * MARGIN, 60), 14, Color.WHITE, caveat);
        }
        note(slide, notes);
        return slide;
    }

    private XSLFSlideLayout layout(SlideLayout type) {
        return show.getSlideMasters().get(0).getLayout(type);
    }

    private void fill(XSLFTextShape shape, String text) {
        shape.clearText();
        for (String line : text.split("\n")) {
            XSLFTextRun run = shape.addNewTextParagraph().addNewTextRun();
            run.setText(line);
            speak(run);
        }
    }

    private void note(XSLFSlide slide, String text) {
        XSLFNotes notes = show.getNotesSlide(slide);
        for (XSLFTextShape shape : notes.getPlaceholders()) {
            if (shape.getTextType() == Placeholder.BODY) {
                fill(shape, text);
            } else if (shape.getTextType() == Placeholder.DATETIME) {
                notes.removeShape(shape);
            }
        }
    }

    /** A text on a slide: its lines one below the other. */
    XSLFTextShape text(XSLFSlide slide, Rectangle2D box, double size, Color color, String... lines) {
        XSLFTextShape shape = slide.createTextBox();
        shape.setAnchor(box);
        shape.clearText();
        shape.setLeftInset(0);
        shape.setRightInset(0);
        shape.setTopInset(0);
        shape.setBottomInset(0);
        for (String line : lines) {
            XSLFTextParagraph paragraph = shape.addNewTextParagraph();
            letter(paragraph, line, size, color, false);
        }
        return shape;
    }

    /** One run of text in a paragraph. */
    XSLFTextRun letter(XSLFTextParagraph paragraph, String text, double size, Color color, boolean bold) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(text);
        run.setFontSize(size);
        run.setFontColor(color);
        run.setBold(bold);
        speak(run);
        return run;
    }

    private void speak(XSLFTextRun run) {
        run.getRPr(true).setLang("fr".equals(lang) ? "fr-FR" : "en-GB");
    }

    XMLSlideShow show() {
        return show;
    }

    byte[] bytes() throws IOException {
        try (XMLSlideShow closing = show) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            closing.write(out);
            return out.toByteArray();
        }
    }
}
