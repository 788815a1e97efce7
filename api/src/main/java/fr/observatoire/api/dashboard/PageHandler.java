package fr.observatoire.api.dashboard;

import fr.observatoire.api.asset.Assets;
import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.http.Body;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.resource.RoutePath;
import fr.observatoire.api.resource.SnapshotAccess;
import fr.observatoire.api.resource.SnapshotHandler;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.text.Text;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers one page. Other than the API, pages are French unless their address asks for English: so an address shows the
 * same to everybody who gets it. Errors are told on a page too.
 */
final class PageHandler extends SnapshotHandler {

    private static final String VARY = "Accept-Encoding, Authorization, Origin";

    private final String route;
    private final Page page;
    private final LiveWarehouse live;

    /** @param route of the page: {@code /indicateurs/{code}} */
    PageHandler(String route, Page page, SnapshotAccess access) {
        super(access);
        this.route = route;
        this.page = page;
        this.live = access.live();
    }

    @Override
    public void handle(Context http) throws IOException {
        try {
            super.handle(http);
        } catch (Problem problem) {
            ErrorPage.write(http, problem);
        } catch (NoSnapshotException none) {
            ErrorPage.write(http, none.available().isEmpty() ? Problem.notReady() : Problem.nothingThere(none.text()));
        }
    }

    @Override
    protected Language usualLanguage(Context http) {
        return Language.FR;
    }

    @Override
    protected Answer read(Context http, Request request) {
        String server = http.scheme() + "://" + http.host();
        Links links = links(request.parameters(), server);
        // A page without comparisons takes it too, and hands it on.
        ChosenBase.read(request);
        String path = RoutePath.of(route, http.pathParamMap());
        Resource.Query<Page.View> query = page.read(request, links);
        Optional<Text> notice = live.notice();
        String form = String.join(
                " ",
                page.getClass().getName(),
                Assets.address("site.css"),
                server,
                notice.map(request::in).orElse(""));
        return new Answer(form, reader -> "", ErrorPage.HTML, VARY, (reader, tag) -> {
            Page.View view = query.answer(reader);
            Frame frame = Frames.of(path, request, links, reader.snapshot(), notice, view.title());
            return () -> {
                http.contentType(ErrorPage.HTML);
                Body.sendText(http, Templates.render(view, frame));
            };
        });
    }

    private static Links links(Parameters parameters, String server) {
        Map<String, String> kept = parameters.given();
        kept.keySet().retainAll(List.of("lang", "office", "asOf", ChosenBase.NAME));
        kept.values().removeIf(ChosenBase::isNone);
        return new Links(kept, server);
    }
}
