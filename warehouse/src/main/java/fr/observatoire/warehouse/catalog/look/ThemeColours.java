package fr.observatoire.warehouse.catalog.look;

import java.util.Optional;
import org.w3c.dom.Element;

/**
 * The colours that the parts of a slide show name.
 *
 * @param master root of the part of a master, which says what a name of its layouts is in the theme
 * @param theme root of the part of its theme
 */
record ThemeColours(Element master, Element theme) {

    /** The first fill of a theme's grounds is plain by its form; those after it may be pictures. */
    private static final String FIRST_GROUND = "1001";

    /** {@code #12436D} of {@code accent1}; nothing for a colour of the system that is not said. */
    Optional<String> colour(String name) {
        String mapped = Xml.at(master, "clrMap")
                .map(map -> map.getAttribute(name))
                .filter(given -> !given.isEmpty())
                .orElse(name);
        return Xml.first(theme, "clrScheme")
                .flatMap(scheme -> Xml.at(scheme, mapped))
                .flatMap(given -> Xml.children(given).stream().findFirst())
                .map(given -> given.getLocalName().equals("sysClr")
                        ? given.getAttribute("lastClr")
                        : given.getAttribute("val"))
                .filter(hex -> hex.matches("[0-9a-fA-F]{6}"))
                .map(hex -> "#" + hex);
    }

    /** The one colour of a ground; nothing for pictures, gradients and shades. */
    Optional<String> plain(Optional<Element> ground) {
        Optional<Element> fill = ground.flatMap(bg -> Xml.at(bg, "bgPr", "solidFill"))
                .or(() -> ground.flatMap(bg -> Xml.at(bg, "bgRef"))
                        .filter(reference -> FIRST_GROUND.equals(reference.getAttribute("idx"))));
        return fill.flatMap(each -> Xml.children(each).stream().findFirst())
                .filter(colour -> Xml.children(colour).isEmpty())
                .flatMap(this::named);
    }

    private Optional<String> named(Element colour) {
        String value = colour.getAttribute("val");
        return switch (colour.getLocalName()) {
            case "srgbClr" -> Optional.of("#" + value);
            case "schemeClr" -> colour(value);
            default -> Optional.empty();
        };
    }
}
