package fr.observatoire.api.dashboard;

import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;

/** One page. Like a resource of the API it reads its whole question before any query runs. */
public interface Page {

    Resource.Query<View> read(Request request, Links links);

    /**
     * A page ready to be laid out.
     *
     * @param template file in {@code src/main/jte}
     * @param title of the browser's window
     * @param model what the template shows
     */
    record View(String template, String title, Object model) {}
}
