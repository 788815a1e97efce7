package fr.observatoire.api.dashboard;

import fr.observatoire.api.chart.Words;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /accessibilite}: the statement that French law asks of a public body (law 2005-102, article 47): what was
 * tested and how, what is not accessible, where to turn.
 */
public final class AccessibilityPage implements Page {

    private static final List<String> SECTIONS = List.of("state", "tests", "limits", "contact", "remedy");

    /** The sections of the statement, in order. */
    public record Model(List<Section> sections) {}

    /** A heading and its text. */
    public record Section(String heading, String text) {}

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        return reader -> {
            Words words = request.setting(reader).words();
            Stream<Section> sections = SECTIONS.stream()
                    .map(name -> new Section(
                            words.text("accessibility." + name),
                            words.text(
                                    "accessibility." + name + ".text",
                                    request.office().name())));
            return new View("accessibility", words.text("accessibility.title"), new Model(sections.toList()));
        };
    }
}
