package fr.observatoire.warehouse.catalog.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Finds elements by their names, without the prefixes that each program chooses. */
final class Xml {

    private Xml() {}

    static List<Element> all(Element root, String name) {
        NodeList found = root.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    static Optional<Element> first(Element root, String name) {
        return all(root, name).stream().findFirst();
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The element at the end of a path of children. */
    static Optional<Element> at(Element root, String... path) {
        Optional<Element> here = Optional.of(root);
        for (String name : path) {
            here = here.flatMap(element -> children(element).stream()
                    .filter(child -> child.getLocalName().equals(name))
                    .findFirst());
        }
        return here;
    }
}
