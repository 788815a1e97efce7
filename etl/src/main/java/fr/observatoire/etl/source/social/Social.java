package fr.observatoire.etl.source.social;

import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Layout;
import fr.observatoire.etl.source.Source;

/** The exports of the social networks. */
public final class Social implements Source {

    private static final long serialVersionUID = 1L;
    private static final String BUSINESS_SUITE = "meta-business-suite";

    @Override
    public String name() {
        return "social";
    }

    @Override
    public Layout layout(String profile) {
        return switch (profile) {
            case "facebook-page-insights" -> new PageInsightsLayout();
            case BUSINESS_SUITE -> new BusinessSuiteLayout("");
            default -> Source.super.layout(profile);
        };
    }

    @Override
    public Layout layout(String profile, String path) {
        return profile.equals(BUSINESS_SUITE) ? new BusinessSuiteLayout(path) : layout(profile);
    }

    @Override
    public Conformer conformer(FileContext file) {
        return switch (file.resource().name()) {
            case "facebook-page-insights" -> new PageInsights();
            case "facebook-post-insights" -> Posts::insights;
            case "facebook-content" -> Posts::facebook;
            case "instagram-content" -> Posts::instagram;
            case "business-suite-charts" -> new StackedCharts();
            default -> throw unknown(file.resource());
        };
    }
}
