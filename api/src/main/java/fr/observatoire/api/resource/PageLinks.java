package fr.observatoire.api.resource;

import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The {@code Link} header of a page (RFC 8288): first, previous, next and last page of the same question.
 *
 * @param path with its suffix
 * @param asOf what was asked for, else the snapshot of this page: together the pages are one list, whatever is published
 *     before the last of them is fetched
 */
record PageLinks(String path, Parameters parameters, String asOf) {

    static String of(String path, Parameters parameters, String snapshot, Page.Part page) {
        String asked = parameters.given().get(Request.AS_OF.name());
        return new PageLinks(path, parameters, asked == null ? snapshot : asked).around(page);
    }

    private String around(Page.Part page) {
        List<String> links = new ArrayList<>();
        links.add(link(1, "first"));
        if (page.number() > 1) {
            links.add(link(page.number() - 1, "prev"));
        }
        if (page.number() < page.pages()) {
            links.add(link(page.number() + 1, "next"));
        }
        links.add(link(page.pages(), "last"));
        return String.join(", ", links);
    }

    private String link(int page, String relation) {
        String query = parameters.queryWith(Map.of(Page.NUMBER.name(), "" + page, Request.AS_OF.name(), asOf));
        return "<" + path + "?" + query + ">; rel=\"" + relation + "\"";
    }
}
