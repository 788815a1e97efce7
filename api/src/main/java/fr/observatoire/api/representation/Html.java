package fr.observatoire.api.representation;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** Answers as a page that holds one table, for people, and for portals that show it in a frame. */
final class Html {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Html.class.getClassLoader(), "fr.observatoire.api.dashboard.page");

    private Html() {}

    /** The page of an answer whose response record is {@code response}. */
    static <A> Representation<A> of(Function<A, ? extends Table.Source> response) {
        return Representation.of(
                Format.HTML,
                null,
                (answer, imprint) -> page(new HtmlTable(response.apply(answer).table(), imprint)));
    }

    private static byte[] page(HtmlTable table) {
        StringOutput html = new StringOutput();
        ENGINE.render("table.jte", Map.of("table", table), html);
        return html.toString().getBytes(StandardCharsets.UTF_8);
    }
}
