package fr.observatoire.api.dashboard;

import fr.observatoire.api.docs.DocsModel;
import fr.observatoire.api.docs.DocsReader;
import fr.observatoire.api.openapi.OpenApiHandler;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.text.Language;
import fr.observatoire.api.text.Words;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * {@code /docs}: the API for people, made from {@code openapi.json}. It says nothing about any office and is open to
 * everybody, with a snapshot and without.
 */
final class DocsPage implements Handler {

    static final String PATH = "/docs";

    private static final String FRENCH = "fr.observatoire.api.openapi_fr";

    private final Map<Language, DocsModel> models = new EnumMap<>(Language.class);

    DocsPage() {
        ResourceBundle french = ResourceBundle.getBundle(FRENCH);
        models.put(Language.FR, new DocsReader(OpenApiHandler.document(), french).model());
        models.put(Language.EN, new DocsReader(OpenApiHandler.document(), null).model());
    }

    @Override
    public void handle(Context http) {
        try {
            Parameters parameters = Parameters.ofQuery(http.queryString());
            Language language =
                    parameters.choice("lang", Arrays.asList(Language.values()), Language::code, Language.FR);
            parameters.refuseUnknown();
            Words words = Words.in(language.code());
            Page.View view = new Page.View("docs", words.text("docs.title"), models.get(language));
            http.header("Content-Language", language.code())
                    .contentType(ErrorPage.HTML)
                    .result(Templates.render(view, Frames.plain(words, view.title(), PATH)));
        } catch (Problem problem) {
            ErrorPage.write(http, problem);
        }
    }
}
