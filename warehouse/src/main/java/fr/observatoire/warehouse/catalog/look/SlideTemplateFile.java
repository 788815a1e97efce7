package fr.observatoire.warehouse.catalog.look;

import fr.observatoire.warehouse.catalog.file.ModelFile;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Opens a template for slides. What the program draws on a slide has fixed places, so that a template in whose way it would
 * stand is refused, with what is needed.
 *
 * @param file that names it, whose fault it is when it cannot be used
 */
record SlideTemplateFile(ModelFile file, String name) {

    private static final int MOST_BYTES = 5_000_000;
    private static final String SHOW = "ppt/presentation.xml";
    private static final String KIND =
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
    private static final String WIDTH = "12192000";
    private static final String HEIGHT = "6858000";

    /** Of titles and contents, in points. */
    private static final Rectangle2D ZONE = new Rectangle2D.Double(42, 22, 876, 476);

    /** The quietest letters of a slide. */
    private static final String LETTERS = "#3D3D3D";

    private static final List<String> TITLES = List.of("title", "ctrTitle");

    SlideTemplate read(byte[] bytes) {
        require(bytes.length <= MOST_BYTES, "expected.template_bytes", MOST_BYTES / 1_000_000);
        try {
            SlideParts parts = new SlideParts(bytes);
            require(parts.isWhole(), "expected.template_much");
            require(parts.has(SHOW) && parts.isA(KIND), "expected.template_kind");
            requireHarmless(parts);
            String master = master(parts);
            Element size = Xml.first(parts.xml(SHOW), "sldSz").orElseThrow();
            require(
                    WIDTH.equals(size.getAttribute("cx")) && HEIGHT.equals(size.getAttribute("cy")),
                    "expected.template_size");
            ThemeColours theme = new ThemeColours(
                    parts.xml(master),
                    parts.xml(parts.related(master, "theme").values().iterator().next()));
            layouts(parts, master, theme);
            return new SlideTemplate(bytes, new Colours(accent(theme, "accent1"), accent(theme, "accent2")));
        } catch (IOException | NoSuchElementException | NumberFormatException e) {
            require(false, "expected.template_kind");
            throw new IllegalStateException(e);
        }
    }

    private void requireHarmless(SlideParts parts) throws IOException {
        for (String part : parts.names()) {
            String small = part.toLowerCase(Locale.ROOT);
            require(
                    !small.contains("vbaproject") && !small.contains("activex") && !small.contains("embeddings/"),
                    "expected.template_code",
                    part);
        }
        Optional<String> out = parts.leadingOut();
        require(out.isEmpty(), "expected.template_links", out.orElse(""));
    }

    private String master(SlideParts parts) throws IOException {
        Map<String, String> masters = parts.related(SHOW, "slideMaster");
        Element first = Xml.first(parts.xml(SHOW), "sldMasterId").orElseThrow();
        return masters.get(
                first.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"));
    }

    private void layouts(SlideParts parts, String master, ThemeColours theme) throws IOException {
        SlideLayout cover = null;
        SlideLayout free = null;
        SlideLayout text = null;
        for (String part : parts.related(master, "slideLayout").values()) {
            SlideLayout layout = new SlideLayout(parts.xml(part), parts.xml(master));
            switch (layout.type()) {
                case "title" -> cover = layout;
                case "titleOnly" -> free = layout;
                case "obj", "tx" -> text = layout;
                default -> {}
            }
        }
        require(cover != null && cover.has(TITLES) && cover.has(List.of("subTitle")), "expected.template_cover");
        require(free != null && free.has(TITLES), "expected.template_free");
        require(text != null && text.has(TITLES) && text.has(List.of("obj", "body")), "expected.template_text");
        for (SlideLayout layout : List.of(free, text)) {
            requireRoom(layout);
            requireGround(layout, theme);
        }
    }

    private void requireRoom(SlideLayout layout) {
        String called = Xml.at(layout.layout(), "cSld").orElseThrow().getAttribute("name");
        for (String place : List.of("ftr", "sldNum")) {
            Optional<Rectangle2D> box = layout.place(place);
            require(box.isPresent() && box.get().getMinY() >= ZONE.getMaxY(), "expected.template_foot", called);
        }
        Optional<String> drawn = layout.drawnIn(ZONE);
        require(drawn.isEmpty(), "expected.template_room", called, drawn.orElse(""));
    }

    private void requireGround(SlideLayout layout, ThemeColours theme) {
        String called = Xml.at(layout.layout(), "cSld").orElseThrow().getAttribute("name");
        Optional<String> ground = theme.plain(layout.ground());
        require(ground.isPresent(), "expected.template_ground", called);
        double ratio = Contrast.between(LETTERS, ground.get());
        require(ratio >= Contrast.OF_LETTERS, "expected.template_contrast", called, ground.get(), ratio);
    }

    private String accent(ThemeColours theme, String key) {
        return theme.colour(key).orElse(Colours.PROGRAM.main());
    }

    private void require(boolean right, String expected, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = name;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        file.require("template", right, expected, all);
    }
}
