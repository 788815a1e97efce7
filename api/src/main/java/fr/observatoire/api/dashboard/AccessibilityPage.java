package fr.observatoire.api.dashboard;

import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Office;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code /accessibilite}: the statement that French law requires from a public body (law 2005-102, article 47, decree
 * 2019-768), in the order and with the parts of its model: state, content that is not accessible, how the statement was
 * made, contact, remedies.
 */
public final class AccessibilityPage implements Page {

    private static final int POINTS = 4;

    /** What the office undertakes, and the sections of the statement, in order. */
    public record Model(String pledge, List<Section> sections) {}

    /**
     * A heading and its text.
     *
     * @param points of the list below the text; may be empty
     * @param end the text after the list, or null
     */
    public record Section(String heading, String text, List<Point> points, String end) {}

    /** @param link at the end of the text, or null */
    public record Point(String text, Link link) {}

    /** @param text the text of the link; {@code href} its address */
    public record Link(String text, String href) {}

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        return reader -> {
            Words words = request.setting(reader).words();
            String office = request.office().name();
            List<Section> sections = Stream.of("state", "tests", "limits", "made", "contact", "remedy")
                    .map(name -> new Section(
                            words.text("accessibility." + name),
                            words.text("accessibility." + name + ".text", office),
                            name.equals("contact") ? contact(request.office()) : points(words, name),
                            name.equals("limits") ? words.text("accessibility.exempt.text") : null))
                    .toList();
            Model model = new Model(words.text("accessibility.pledge.text", office), sections);
            return new View("accessibility", words.text("accessibility.title"), model);
        };
    }

    private static List<Point> contact(Office office) {
        return office.contact() == null
                ? List.of()
                : List.of(new Point("", new Link(office.contact(), office.contactAddress())));
    }

    private static List<Point> points(Words words, String section) {
        if (!section.equals("limits") && !section.equals("remedy")) {
            return List.of();
        }
        return IntStream.rangeClosed(1, POINTS)
                .mapToObj(number -> words.text("accessibility." + section + "." + number))
                .map(AccessibilityPage::point)
                .toList();
    }

    private static Point point(String text) {
        int address = text.indexOf("https://");
        if (address < 0) {
            return new Point(text, null);
        }
        String href = text.substring(address);
        return new Point(text.substring(0, address), new Link(href, href));
    }
}
