package fr.observatoire.api.resource;

import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameters;
import java.util.ArrayList;
import java.util.List;

/** The {@code Link} header of a page (RFC 8288): first, previous, next and last page of the same question. */
final class PageLinks {

    private PageLinks() {}

    /**
     * The value of the header.
     *
     * @param path as requested, with or without suffix, so that the other pages have the same form
     */
    static String of(String path, Parameters parameters, Page.Part page) {
        List<String> links = new ArrayList<>();
        links.add(link(path, parameters, 1, "first"));
        if (page.number() > 1) {
            links.add(link(path, parameters, page.number() - 1, "prev"));
        }
        if (page.number() < page.pages()) {
            links.add(link(path, parameters, page.number() + 1, "next"));
        }
        links.add(link(path, parameters, page.pages(), "last"));
        return String.join(", ", links);
    }

    private static String link(String path, Parameters parameters, int page, String relation) {
        return "<" + path + "?" + parameters.queryWith("page", String.valueOf(page)) + ">; rel=\"" + relation + "\"";
    }
}
