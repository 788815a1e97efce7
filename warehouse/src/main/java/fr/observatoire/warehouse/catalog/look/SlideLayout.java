package fr.observatoire.warehouse.catalog.look;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * A layout of a slide show above its master: what it draws, and where its foot is. Lengths are in points.
 *
 * @param layout root of its part
 * @param master root of the master's part
 */
record SlideLayout(Element layout, Element master) {

    private static final double POINT = 12700;

    String type() {
        return layout.getAttribute("type");
    }

    boolean has(List<String> placeholders) {
        return shapes(layout).stream().anyMatch(shape -> placeholders.contains(placeholder(shape)));
    }

    /** The place of a placeholder, its own or the master's. */
    Optional<Rectangle2D> place(String placeholder) {
        if (!has(List.of(placeholder))) {
            return Optional.empty();
        }
        return List.of(layout, master).stream()
                .flatMap(part -> shapes(part).stream())
                .filter(shape -> placeholder.equals(placeholder(shape)))
                .flatMap(shape -> box(shape).stream())
                .findFirst();
    }

    /** The name of a thing that is drawn in a zone of every slide of the layout. */
    Optional<String> drawnIn(Rectangle2D zone) {
        boolean ofMaster = !List.of("0", "false").contains(layout.getAttribute("showMasterSp"));
        return (ofMaster ? List.of(layout, master) : List.of(layout))
                .stream()
                        .flatMap(part -> shapes(part).stream())
                        .filter(shape -> placeholder(shape).isEmpty())
                        .filter(shape -> box(shape).map(zone::intersects).orElse(true))
                        .map(shape -> Xml.first(shape, "cNvPr")
                                .map(named -> named.getAttribute("name"))
                                .orElse(shape.getLocalName()))
                        .findFirst();
    }

    /** The element that says what is behind a slide. */
    Optional<Element> ground() {
        return Xml.at(layout, "cSld", "bg").or(() -> Xml.at(master, "cSld", "bg"));
    }

    private static List<Element> shapes(Element part) {
        return Xml.at(part, "cSld", "spTree").map(Xml::children).orElse(List.of()).stream()
                .filter(shape -> !List.of("nvGrpSpPr", "grpSpPr", "extLst").contains(shape.getLocalName()))
                .toList();
    }

    /** Its type; an empty text for a shape that is none. */
    private static String placeholder(Element shape) {
        return Xml.first(shape, "ph")
                .map(place -> place.hasAttribute("type") ? place.getAttribute("type") : "obj")
                .orElse("");
    }

    private static Optional<Rectangle2D> box(Element shape) {
        Optional<Element> from = Xml.first(shape, "off");
        Optional<Element> size = Xml.all(shape, "ext").stream()
                .filter(ext -> ext.hasAttribute("cx"))
                .findFirst();
        return from.flatMap(off -> size.map(ext -> new Rectangle2D.Double(
                points(off, "x"), points(off, "y"), Math.max(1, points(ext, "cx")), Math.max(1, points(ext, "cy")))));
    }

    private static double points(Element element, String attribute) {
        return Long.parseLong(element.getAttribute(attribute)) / POINT;
    }
}
