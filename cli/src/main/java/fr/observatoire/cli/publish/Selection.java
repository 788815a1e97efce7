package fr.observatoire.cli.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is published: the pages of some years and indicators, in both languages.
 *
 * @param years in order, at least one
 * @param indicators codes
 * @param whole whether these are all indicators; only then the overviews are published, which show all of them
 */
record Selection(List<Integer> years, List<String> indicators, boolean whole) {

    private static final String OVERVIEW = "/";
    private static final String ABOUT = "/accessibilite";
    private static final String INDICATOR = "/indicateurs/";
    private static final List<String> LANGUAGES = List.of("fr", "en");

    Selection {
        years = List.copyOf(years);
        indicators = List.copyOf(indicators);
    }

    /**
     * A page.
     *
     * @param path of the dashboard
     * @param year null where the page has none
     */
    record Page(String path, Integer year, String lang) {

        boolean isOverview() {
            return path.equals(OVERVIEW);
        }

        /** Where the server has it. */
        String address() {
            String query = (year == null ? "" : "&annee=" + year) + (lang.equals("fr") ? "" : "&lang=" + lang);
            return path + query.replaceFirst("&", "?");
        }

        /** Where the publication has it; the first page, that of the last year, in the folder of its language. */
        String file(int lastYear) {
            String folder = lang.equals("fr") ? "" : lang + "/";
            if (isOverview()) {
                return folder + (year == lastYear ? "index.html" : year + "/index.html");
            }
            String name = path.substring(path.lastIndexOf('/') + 1) + ".html";
            return folder + (year == null ? name : year + "/" + name);
        }
    }

    List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (String lang : LANGUAGES) {
            pages.add(new Page(ABOUT, null, lang));
            for (int year : years) {
                pages.add(new Page(OVERVIEW, year, lang));
                indicators.forEach(code -> pages.add(new Page(INDICATOR + code, year, lang)));
            }
        }
        return pages;
    }

    int lastYear() {
        return years.get(years.size() - 1);
    }

    /**
     * The page behind a link of the dashboard; empty when it is not published. Pages of another base or filter are not:
     * a link to them would lead to other figures than it says.
     */
    Optional<Page> page(String path, Map<String, String> query) {
        boolean plain = query.keySet().stream().allMatch(name -> name.equals("annee") || name.equals("lang"));
        String lang = query.getOrDefault("lang", "fr");
        if (!plain) {
            return Optional.empty();
        } else if (path.equals(ABOUT)) {
            return Optional.of(new Page(path, null, lang));
        }
        int year = query.containsKey("annee") ? Integer.parseInt(query.get("annee")) : lastYear();
        boolean published = path.equals(OVERVIEW)
                || path.startsWith(INDICATOR) && indicators.contains(path.substring(INDICATOR.length()));
        return published && years.contains(year) ? Optional.of(new Page(path, year, lang)) : Optional.empty();
    }
}
