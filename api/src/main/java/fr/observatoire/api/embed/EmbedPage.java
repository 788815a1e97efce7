package fr.observatoire.api.embed;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.dashboard.Page;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.representation.Pictured;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.resource.RoutePath;
import java.util.Map;

/**
 * {@code /embed/…}: the chart of a resource of the API, at its path and with its parameters, and nothing around it but its
 * words and where it comes from.
 */
public final class EmbedPage<R> implements Page {

    /** Where the pages are that others may show in a frame. */
    public static final String BASE = "/embed";

    private final String path;
    private final Resource<Pictured<R>> resource;

    /** @param path of the resource below the API's base */
    public EmbedPage(String path, Resource<Pictured<R>> resource) {
        this.path = path;
        this.resource = resource;
    }

    /**
     * What the frame shows.
     *
     * @param chart null when there is nothing to draw
     * @param nothing why, when there is nothing
     */
    public record Model(Illustration chart, String nothing) {}

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        Resource.Query<Pictured<R>> question = resource.read(request);
        return reader -> {
            ChartSpec figure = question.answer(reader).figure().get();
            ChartText text = ChartText.of(figure);
            Model model = figure.isEmpty()
                    ? new Model(null, text.sentence())
                    : new Model(Illustration.of(figure, address(request, links)), null);
            return new View("embed", figure.caption().title(), model);
        };
    }

    private Links.Address address(Request request, Links links) {
        Map<String, String> codes = request.code() == null ? Map.of() : Map.of("code", request.code());
        Links.Address address = links.resource(RoutePath.of(path, codes));
        for (Map.Entry<String, String> given : request.parameters().given().entrySet()) {
            address = address.with(given.getKey(), given.getValue());
        }
        return address;
    }
}
