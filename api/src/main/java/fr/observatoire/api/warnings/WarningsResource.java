package fr.observatoire.api.warnings;

import fr.observatoire.api.representation.Representation;
import fr.observatoire.api.representation.Representations;
import fr.observatoire.api.request.Page;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.warehouse.store.Warning;
import java.util.List;

/** {@code /warnings}: what looks wrong but did not stop a load, with the remarks of an analyst. */
public final class WarningsResource implements Resource<WarningsResponse> {

    private static final String OPEN = "open";
    private static final Parameter<String> STATE = Parameter.choice("state", List.of(OPEN, "all"), OPEN)
            .coded("warningState")
            .example("all");

    @Override
    public Query<WarningsResponse> read(Request request) {
        boolean openOnly = STATE.read(request.parameters()).equals(OPEN);
        Page page = Page.read(request.parameters());
        return reader -> {
            List<Warning> found = reader.warnings(request.office().code(), openOnly, Integer.MAX_VALUE, 0);
            return new WarningsResponse(
                    reader.snapshot().id(),
                    page.cut(found).stream()
                            .map(warning -> WarningsResponse.Row.of(warning, request.in(warning.text())))
                            .toList(),
                    page.of(found.size()));
        };
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(STATE, Page.NUMBER, Page.SIZE);
    }

    @Override
    public List<Representation<WarningsResponse>> representations() {
        return Representations.ofRows(WarningsResponse.class);
    }
}
