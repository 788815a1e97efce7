package fr.observatoire.api.dashboard;

import fr.observatoire.api.asset.Assets;
import fr.observatoire.api.openapi.OpenApi;
import fr.observatoire.api.resource.Resources;
import fr.observatoire.api.resource.SnapshotAccess;
import io.javalin.config.RoutesConfig;

/** The addresses of the pages. */
public final class Dashboard {

    private final SnapshotAccess access;
    private final OpenApi description;

    public Dashboard(SnapshotAccess access, OpenApi description) {
        this.access = access;
        this.description = description;
    }

    public void routes(RoutesConfig routes) {
        add(routes, "/", new ScorecardPage());
        add(routes, "/indicateurs/{code}", new IndicatorPage());
        add(routes, "/sources", new SourcesPage());
        add(routes, "/contradictions", new ContradictionsPage());
        add(routes, "/telechargements", new DownloadsPage());
        add(routes, "/accessibilite", new AccessibilityPage());
        Resources.get(routes, DocsPage.PATH, new DocsPage(description));
        Resources.get(routes, Assets.PATH, new Assets());
    }

    /** Adds a page of another package. */
    public void add(RoutesConfig routes, String path, Page page) {
        Resources.get(routes, path, new PageHandler(path, page, access));
    }
}
