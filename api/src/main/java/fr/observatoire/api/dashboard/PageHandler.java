package fr.observatoire.api.dashboard;

import fr.observatoire.api.access.Access;
import fr.observatoire.api.asset.Assets;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.EntityTag;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.read.LiveWarehouse;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.text.Text;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers one page. Other than the API, pages are French unless their address asks for English: an address that is sent
 * around shows everybody the same. What goes wrong is told on a page too.
 */
final class PageHandler implements Handler {

    private final Page page;
    private final LiveWarehouse live;
    private final Catalog catalog;
    private final Clock clock;

    PageHandler(Page page, LiveWarehouse live, Catalog catalog, Clock clock) {
        this.page = page;
        this.live = live;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public void handle(Context http) {
        try {
            Parameters parameters = Parameters.ofQuery(http.queryString());
            Language language =
                    parameters.choice("lang", Arrays.asList(Language.values()), Language::code, Language.FR);
            LocalDate asOf = parameters.date("asOf");
            try (LiveWarehouse.Lease lease = asOf == null ? live.lease() : live.lease(asOf)) {
                answer(http, lease.reader(), request(http, parameters, language, asOf), links(http));
            }
        } catch (Problem problem) {
            ErrorPage.write(http, problem);
        } catch (NoSnapshotException none) {
            ErrorPage.write(http, none.available().isEmpty() ? Problem.notReady() : Problem.nothingThere(noSnapshot()));
        }
    }

    private void answer(Context http, WarehouseReader reader, Request request, Links links) {
        Resource.Query<Page.View> query = page.read(request, links);
        request.parameters().refuseUnknown();
        String tag = EntityTag.of(
                reader.snapshot().id(),
                catalog.version(),
                Assets.address("site.css"),
                request.today().toString(),
                request.scope().code(),
                page.getClass().getName(),
                request.parameters().canonical());
        http.header("Observatoire-Snapshot", reader.snapshot().id())
                .header("Content-Language", request.language().code());
        if (EntityTag.isHeld(http, tag, ErrorPage.HTML)) {
            return;
        }
        Page.View view = query.answer(reader);
        Frame frame = Frames.of(http, request, links, reader.snapshot(), view.title());
        http.contentType(ErrorPage.HTML).result(Templates.render(view, frame));
    }

    private Request request(Context http, Parameters parameters, Language language, LocalDate asOf) {
        String code = http.pathParamMap().get("code");
        LocalDate now = LocalDate.now(clock);
        LocalDate today = asOf == null || asOf.isAfter(now) ? now : asOf;
        return Request.read(parameters, catalog, language, Access.of(http).scope(), code, today);
    }

    private static Links links(Context http) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : new String[] {"lang", "office", "asOf"}) {
            String value = http.queryParam(name);
            if (value != null && !value.isEmpty()) {
                kept.put(name, value);
            }
        }
        return new Links(kept);
    }

    private static Text noSnapshot() {
        return new Text("Aucun instantané de cette date n’est conservé.", "No snapshot of that date is kept.");
    }
}
