package fr.observatoire.warehouse.catalog.look;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The parts of a slide show, which is an archive of XML: read with limits, because a small one can fill the memory. */
final class SlideParts {

    private static final int MOST_PARTS = 1000;
    private static final int MOST_BYTES = 60_000_000;
    private static final String RELATIONS = "%s_rels/%s.rels";

    private final Map<String, byte[]> parts = new HashMap<>();
    private boolean whole = true;

    /** @throws IOException when it is no archive, or a damaged one */
    SlideParts(byte[] archive) throws IOException {
        int left = MOST_BYTES;
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null && whole; entry = in.getNextEntry()) {
                byte[] part = in.readNBytes(left + 1);
                left -= part.length;
                parts.put(entry.getName(), part);
                whole = left >= 0 && parts.size() <= MOST_PARTS;
            }
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    /** Whether all of it was read; else it holds more than a template does. */
    boolean isWhole() {
        return whole;
    }

    Iterable<String> names() {
        return parts.keySet();
    }

    /** Whether the archive says that it is of a kind. */
    boolean isA(String contentType) throws IOException {
        return Xml.all(xml("[Content_Types].xml"), "Override").stream()
                .anyMatch(part -> contentType.equals(part.getAttribute("ContentType")));
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** The root of a part. */
    Element xml(String name) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setNamespaceAware(true);
            byte[] part = parts.getOrDefault(name, new byte[0]);
            Document read = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
            return read.getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    /** The parts of a kind that a part refers to, by the number of the reference. */
    Map<String, String> related(String name, String kind) throws IOException {
        Map<String, String> related = new HashMap<>();
        int slash = name.lastIndexOf('/') + 1;
        for (Element relation :
                Xml.all(xml(RELATIONS.formatted(name.substring(0, slash), name.substring(slash))), "Relationship")) {
            if (relation.getAttribute("Type").endsWith("/" + kind)) {
                related.put(relation.getAttribute("Id"), target(name.substring(0, slash), relation));
            }
        }
        return related;
    }

    private static String target(String folder, Element relation) {
        String target = relation.getAttribute("Target");
        String whole = target.startsWith("/") ? target.substring(1) : folder + target;
        return whole.replaceAll("[^/]+/\\.\\./", "");
    }

    /** The first part that leads out of the archive. */
    Optional<String> leadingOut() throws IOException {
        for (String name : parts.keySet()) {
            if (name.endsWith(".rels")) {
                for (Element relation : Xml.all(xml(name), "Relationship")) {
                    if ("External".equalsIgnoreCase(relation.getAttribute("TargetMode"))) {
                        return Optional.of(relation.getAttribute("Target"));
                    }
                }
            }
        }
        return Optional.empty();
    }
}
