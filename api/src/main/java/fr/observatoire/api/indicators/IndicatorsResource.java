package fr.observatoire.api.indicators;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.SourceContract;
import java.util.List;

/** {@code /indicators}: the catalogue, whole or by chapter or source. */
public final class IndicatorsResource implements Resource<IndicatorsResponse> {

    private static final Parameter<String> SOURCE = Parameter.text("source").example("footfall");

    @Override
    public Query<IndicatorsResponse> read(Request request) {
        String chapter = request.chapter();
        String source = request.parameters()
                .choice(
                        SOURCE.name(),
                        request.catalog().sources().stream()
                                .map(SourceContract::name)
                                .toList(),
                        null);
        Page page = Page.read(request.parameters());
        List<Indicator> chosen = request.catalog().indicators().stream()
                .filter(indicator -> chapter == null || indicator.chapter().equals(chapter))
                .filter(indicator -> source == null || indicator.sources().contains(source))
                .toList();
        return reader -> {
            Entries entries = new Entries(request, reader);
            return new IndicatorsResponse(
                    reader.snapshot().id(),
                    page.cut(chosen).stream().map(entries::of).toList(),
                    page.of(chosen.size()));
        };
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Request.CHAPTER, SOURCE, Page.NUMBER, Page.SIZE);
    }

    @Override
    public List<Representation<IndicatorsResponse>> representations() {
        return Representations.ofRows(IndicatorsResponse.class);
    }
}
