package fr.observatoire.api.report.deck;

import fr.observatoire.api.chart.draw.Lettering;
import fr.observatoire.warehouse.catalog.look.Colours;
import fr.observatoire.warehouse.catalog.look.Logo;
import fr.observatoire.warehouse.catalog.look.OfficeLook;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.sl.usermodel.PictureData.PictureType;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFNotes;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlideMaster;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.openxmlformats.schemas.drawingml.x2006.main.CTColorScheme;
import org.openxmlformats.schemas.drawingml.x2006.main.CTShapeProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextBodyProperties;
import org.openxmlformats.schemas.drawingml.x2006.main.CTTextField;
import org.openxmlformats.schemas.presentationml.x2006.main.CTPicture;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/**
 * A 16:9 slide show made from {@code template.pptx}, which defines the design: theme colours and fonts, and the places
 * of titles, texts, foot and number; or from the template of an office, which gives its own grounds, colours, fonts, foot and
 * number. Things that somebody adds later by hand have the same design. Lengths are in points.
 */
public final class Deck {

    private static final double WIDTH = 960;
    public static final double MARGIN = 40;

    public static final Color NAVY = new Color(0x12436D);
    public static final Color PALE = new Color(0xD9E2EA);
    public static final Color TEXT = new Color(0x0B0C0C);
    public static final Color QUIET = new Color(0x3D3D3D);
    public static final Color PLUM = new Color(0x801650);

    private static final String TEMPLATE = "/fr/observatoire/api/report/template.pptx";
    private static final Map<String, Double> COVER_TINTS = Map.of("Colonne 1", 0.1, "Colonne 2", 0.18);
    private static final Set<SlideLayout> COVER = Set.of(SlideLayout.TITLE);
    private static final Set<SlideLayout> FREE = Set.of(SlideLayout.TITLE_ONLY);
    private static final Set<SlideLayout> TEXT_SLIDE = Set.of(SlideLayout.TITLE_AND_CONTENT, SlideLayout.TEXT);
    private static final Set<Placeholder> TITLES = Set.of(Placeholder.TITLE, Placeholder.CENTERED_TITLE);
    private static final Set<Placeholder> SUBTITLES = Set.of(Placeholder.SUBTITLE);
    private static final Set<Placeholder> BODIES = Set.of(Placeholder.BODY, Placeholder.CONTENT);
    private static final double FOOT_SIZE = 10;
    static final double TITLE_HEIGHT = 74;
    static final Lettering[] TITLE_SIZES = {
        new Lettering(26, true), new Lettering(22, true), new Lettering(20, true), new Lettering(18, true)
    };
    /** Where a logo begins on the cover, and how large it is at most. */
    private static final Rectangle2D PLATE = new Rectangle2D.Double(64, 36, 220, 80);

    private static final double PLATE_EDGE = 8;
    /** Figures and tables have the room that these letters need; those of an office may be wider. */
    private static final String MEASURED = "Arial";

    private static final String NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}";

    /** The place of the content of a slide. */
    public static final Rectangle2D BODY = new Rectangle2D.Double(MARGIN, 104, WIDTH - 2 * MARGIN, 396);

    private final XMLSlideShow show;
    private final String lang;
    private final String foot;
    private final Color main;
    private final Color accent;

    /** Null for the program's. */
    private final OwnTemplate own;

    /**
     * @param lang language of every text, for screen readers
     * @param author the office
     * @param written when the figures were published: so that the same report is the same file
     * @param foot below every slide but the first
     * @param look its colours are those of titles, heads and rules; charts keep theirs, which colour-blind readers tell apart
     */
    public Deck(String lang, String title, String author, Instant written, String foot, OfficeLook look)
            throws IOException {
        this.lang = lang;
        this.foot = foot;
        this.main = Color.decode(look.colours().main());
        this.accent = Color.decode(look.colours().accent());
        this.own = look.template() == null ? null : new OwnTemplate(main);
        try (InputStream template = own == null
                ? Deck.class.getResourceAsStream(TEMPLATE)
                : new ByteArrayInputStream(look.template().bytes())) {
            this.show = new XMLSlideShow(template);
        }
        if (own != null) {
            OwnTemplate.empty(show);
        } else if (!look.colours().equals(Colours.PROGRAM)) {
            paint();
        }
        PackagePropertiesPart core = show.getProperties().getCoreProperties().getUnderlyingProperties();
        core.setTitleProperty(title);
        core.setCreatorProperty(author);
        core.setLanguageProperty(tag());
        core.setCreatedProperty(Optional.of(Date.from(written)));
        core.setModifiedProperty(Optional.of(Date.from(written)));
    }

    /** Of titles and heads. */
    public Color main() {
        return main;
    }

    /** Of rules and edges. */
    public Color accent() {
        return accent;
    }

    /** Layouts have the colours of the theme, but for two tints on the cover. */
    private void paint() {
        XSLFSlideMaster master = show.getSlideMasters().get(0);
        CTColorScheme scheme =
                master.getTheme().getXmlObject().getThemeElements().getClrScheme();
        scheme.getAccent1().getSrgbClr().setVal(rgb(main));
        scheme.getAccent2().getSrgbClr().setVal(rgb(accent));
        for (XSLFShape shape : layout(COVER).getShapes()) {
            Double paleness = COVER_TINTS.get(shape.getShapeName());
            if (paleness != null) {
                ((XSLFAutoShape) shape).setFillColor(tint(main, paleness));
            }
        }
    }

    private static Color tint(Color ink, double paleness) {
        return new Color(tint(ink.getRed(), paleness), tint(ink.getGreen(), paleness), tint(ink.getBlue(), paleness));
    }

    private static int tint(int channel, double paleness) {
        return (int) Math.round(channel + (Color.WHITE.getRed() - channel) * paleness);
    }

    static byte[] rgb(Color color) {
        return new byte[] {(byte) color.getRed(), (byte) color.getGreen(), (byte) color.getBlue()};
    }

    /**
     * A slide with its title; its foot and its number come last, as they are read.
     *
     * @param notes what the presenter sees: where the figures come from
     * @param content adds what is between the title and the foot
     */
    public void slide(String title, String notes, Consumer<XSLFSlide> content) {
        XSLFSlide slide = create(FREE);
        title(slide, title);
        content.accept(slide);
        finish(slide, notes);
    }

    private void title(XSLFSlide slide, String title) {
        XSLFTextShape place = placeholder(slide, TITLES);
        fill(place, title);
        if (own == null) {
            shrink(place, title);
        } else {
            own.title(place, title);
        }
    }

    /** A title of three lines would grow over the upper edge; those of two keep the size of the template. */
    private static void shrink(XSLFTextShape place, String title) {
        if (TITLE_SIZES[0].height(title, BODY.getWidth()) <= TITLE_HEIGHT) {
            return;
        }
        double size = Stream.of(TITLE_SIZES)
                .filter(letters -> letters.height(title, BODY.getWidth()) <= TITLE_HEIGHT)
                .findFirst()
                .orElse(TITLE_SIZES[TITLE_SIZES.length - 1])
                .size();
        place.getTextParagraphs().forEach(lines -> lines.getTextRuns().forEach(run -> run.setFontSize(size)));
    }

    /** A slide of sentences, in the placeholder of the template, so that the outline shows them. */
    public void sentences(String title, List<String> sentences, String notes) {
        XSLFSlide slide = create(TEXT_SLIDE);
        title(slide, title);
        XSLFTextShape place = placeholder(slide, BODIES);
        fill(place, String.join("\n", sentences));
        if (own != null) {
            own.body(place);
        }
        finish(slide, notes);
    }

    /**
     * The first slide.
     *
     * @param logo null for none
     */
    public void cover(String title, String subtitle, String caveat, String notes, Logo logo) {
        XSLFSlide slide = create(COVER);
        fill(placeholder(slide, TITLES), title);
        if (own != null) {
            fill(placeholder(slide, SUBTITLES), caveat == null ? subtitle : subtitle + "\n" + caveat);
            own.cover(slide);
            note(slide, notes);
            return;
        }
        fill(placeholder(slide, SUBTITLES), subtitle);
        XSLFTextShape mention = placeholder(slide, BODIES);
        if (caveat == null) {
            slide.removeShape(mention);
        } else {
            fill(mention, caveat);
        }
        if (logo != null) {
            draw(slide, logo, subtitle);
        }
        note(slide, notes);
    }

    /** On a white plate: few logos are made for a dark ground. */
    private void draw(XSLFSlide slide, Logo logo, String name) {
        double scale = Math.min(PLATE.getWidth() / logo.width(), PLATE.getHeight() / logo.height());
        double width = logo.width() * scale;
        double height = logo.height() * scale;
        bar(slide, frame(width + 2 * PLATE_EDGE, height + 2 * PLATE_EDGE, 0), Color.WHITE);
        XSLFPictureShape shape =
                slide.createPicture(show.addPicture(logo.bytes(), logo.png() ? PictureType.PNG : PictureType.JPEG));
        shape.setAnchor(frame(width, height, PLATE_EDGE));
        ((CTPicture) shape.getXmlObject()).getNvPicPr().getCNvPr().setDescr(name);
    }

    private static Rectangle2D frame(double width, double height, double inside) {
        return new Rectangle2D.Double(PLATE.getX() + inside, PLATE.getY() + inside, width, height);
    }

    private XSLFSlideLayout layout(Set<SlideLayout> types) {
        return Stream.of(show.getSlideMasters().get(0).getSlideLayouts())
                .filter(layout -> types.contains(layout.getType()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no layout of " + types));
    }

    private XSLFSlide create(Set<SlideLayout> types) {
        XSLFSlide slide = show.createSlide(layout(types));
        for (XSLFTextShape shape : slide.getPlaceholders()) {
            // With a place of its own it would not follow changes of the template.
            CTShapeProperties properties = ((CTShape) shape.getXmlObject()).getSpPr();
            if (properties.isSetXfrm()) {
                properties.unsetXfrm();
            }
        }
        return slide;
    }

    private static XSLFTextShape placeholder(XSLFSlide slide, Set<Placeholder> types) {
        return Stream.of(slide.getPlaceholders())
                .filter(shape -> types.contains(shape.getTextType()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "no " + types + " in " + slide.getSlideLayout().getName()));
    }

    /** The library leaves out the foot and the number of a layout. */
    private void finish(XSLFSlide slide, String notes) {
        for (XSLFTextShape shape : slide.getSlideLayout().getPlaceholders()) {
            boolean number = shape.getTextType() == Placeholder.SLIDE_NUMBER;
            if (!number && shape.getTextType() != Placeholder.FOOTER) {
                continue;
            }
            XSLFTextShape box = slide.createTextBox();
            CTShape xml = (CTShape) box.getXmlObject();
            xml.getNvSpPr().getCNvPr().setName(shape.getShapeName());
            xml.getNvSpPr().getCNvSpPr().unsetTxBox();
            xml.getNvSpPr()
                    .getNvPr()
                    .setPh(((CTShape) shape.getXmlObject())
                            .getNvSpPr()
                            .getNvPr()
                            .getPh());
            xml.setSpPr(CTShapeProperties.Factory.newInstance());
            xml.getTxBody().setBodyPr(CTTextBodyProperties.Factory.newInstance());
            box.clearText();
            if (number) {
                CTTextField field = box.addNewTextParagraph().getXmlObject().addNewFld();
                field.setId(NUMBER_FIELD);
                field.setType("slidenum");
                field.addNewRPr().setLang(tag());
                if (own != null) {
                    field.getRPr().addNewSolidFill().addNewSrgbClr().setVal(rgb(QUIET));
                }
                field.setT(Integer.toString(show.getSlides().size()));
            } else {
                fill(box, foot);
                XSLFTextParagraph line = box.getTextParagraphs().get(0);
                // Some office programs do not read the letters of a foot from the layout.
                line.setLeftMargin(0.0);
                line.setIndent(0.0);
                line.getTextRuns().get(0).setFontFamily("+mn-lt");
                line.getTextRuns().get(0).setFontSize(FOOT_SIZE);
                if (own != null) {
                    line.getTextRuns().get(0).setFontColor(QUIET);
                }
            }
        }
        note(slide, notes);
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
            } else if (shape.getTextType() == Placeholder.DATETIME || shape.getTextType() == Placeholder.SLIDE_NUMBER) {
                // The library copies their fields as runs, which breaks the schema.
                notes.removeShape(shape);
            }
        }
    }

    /** A text on a slide: one line below the other. */
    public XSLFTextShape text(XSLFSlide slide, Rectangle2D box, double size, Color color, String... lines) {
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

    /** A filled rectangle, a decoration that screen readers skip. */
    public void bar(XSLFSlide slide, Rectangle2D box, Color color) {
        XSLFAutoShape bar = slide.createAutoShape();
        bar.setShapeType(ShapeType.RECT);
        bar.setAnchor(box);
        bar.setFillColor(color);
        bar.setLineColor(null);
        bar.setTopInset(0);
        bar.setBottomInset(0);
        // A text without a paragraph breaks the schema, and an office program then offers to repair the file.
        bar.addNewTextParagraph();
    }

    /** One run of text in a paragraph. */
    XSLFTextRun letter(XSLFTextParagraph paragraph, String text, double size, Color color, boolean bold) {
        XSLFTextRun run = paragraph.addNewTextRun();
        run.setText(text);
        run.setFontSize(size);
        run.setFontColor(color);
        run.setBold(bold);
        if (own != null) {
            run.setFontFamily(MEASURED);
        }
        speak(run);
        return run;
    }

    private void speak(XSLFTextRun run) {
        run.getRPr(true).setLang(tag());
    }

    private String tag() {
        return "fr".equals(lang) ? "fr-FR" : "en-GB";
    }

    public XMLSlideShow show() {
        return show;
    }

    public byte[] bytes() throws IOException {
        try (XMLSlideShow closing = show) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            closing.write(out);
            return out.toByteArray();
        }
    }
}
