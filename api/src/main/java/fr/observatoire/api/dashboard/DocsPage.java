package fr.observatoire.api.dashboard;

import fr.observatoire.api.docs.DocsModel;
import fr.observatoire.api.docs.DocsReader;
import fr.observatoire.api.http.Body;
import fr.observatoire.api.openapi.OpenApi;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Language;
import fr.observatoire.api.text.Words;
import io.javalin.http.Context;
import io.javalin.http.Handler;

/**
 * {@code /docs}: the API for people, made from the description that {@code openapi.json} gives to programs. It says
 * nothing about any office and is open to
 * everybody, with a snapshot and without.
 */
final class DocsPage implements Handler {

    static final String PATH = "/docs";

    private final OpenApi description;

    DocsPage(OpenApi description) {
        this.description = description;
    }

    @Override
    public void handle(Context http) {
        try {
            Parameters parameters = Parameters.ofQuery(http.queryString());
            Language language = Request.LANG.read(parameters);
            parameters.refuseUnknown();
            Words words = Words.in(language.code());
            DocsModel model = new DocsReader(description.in(language)).model();
            Page.View view = new Page.View("docs", words.text("docs.title"), model);
            http.header("Content-Language", language.code()).contentType(ErrorPage.HTML);
            Body.sendText(http, Templates.render(view, Frames.plain(words, view.title(), PATH)));
        } catch (Problem problem) {
            ErrorPage.write(http, problem);
        }
    }
}
