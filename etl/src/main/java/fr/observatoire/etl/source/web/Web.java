package fr.observatoire.etl.source.web;

import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Source;

/** The exports of the tools that measure the web site, and the sheet in which a colleague notes figures of a tool. */
public final class Web implements Source {

    private static final long serialVersionUID = 1L;

    static final String GOOGLE_UNIVERSAL = "google-universal";
    static final String MATOMO = "matomo";
    static final String GA4 = "ga4";
    static final String MANUAL = "manual";

    @Override
    public String name() {
        return "web";
    }

    @Override
    public Layout layout(String profile) {
        return switch (profile) {
            case GOOGLE_UNIVERSAL -> new GoogleUniversalLayout();
            case MATOMO -> new MatomoLayout("");
            case GA4 -> new GoogleAnalytics4Layout();
            default -> Source.super.layout(profile);
        };
    }

    @Override
    public Layout layout(String profile, String path) {
        return profile.equals(MATOMO) ? new MatomoLayout(path) : layout(profile);
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case GOOGLE_UNIVERSAL -> new GoogleUniversal();
            case MATOMO -> new Periods(MATOMO);
            case GA4 -> new Periods(GA4);
            case MANUAL -> new ManualMonths();
            default -> throw unknown(file.resource());
        };
    }
}
