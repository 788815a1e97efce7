package fr.observatoire.api.dashboard;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Renders views with the templates that the build has compiled; all values are escaped for their place in the page. */
public final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "fr.observatoire.api.dashboard.page");

    private Templates() {}

    static String render(Page.View view, Frame frame) {
        return render(view.template(), Map.of("frame", frame, "model", view.model()));
    }

    /** @param parameters the parameters that the template declares, by name */
    public static String render(String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        ENGINE.render(template + ".jte", parameters, html);
        return html.toString();
    }
}
