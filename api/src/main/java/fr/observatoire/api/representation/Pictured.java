package fr.observatoire.api.representation;

import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.request.Page;
import java.util.function.Supplier;

/**
 * An answer that can be drawn.
 *
 * @param response for the text forms
 * @param figure for pictures, made only when needed
 */
public record Pictured<R>(R response, Supplier<ChartSpec> figure) implements Page.Paged {

    @Override
    public Page.Part page() {
        return response instanceof Page.Paged paged ? paged.page() : null;
    }
}
