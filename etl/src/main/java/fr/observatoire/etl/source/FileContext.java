package fr.observatoire.etl.source;

import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.util.List;

/**
 * What a source must know about the file whose records it turns into figures.
 *
 * @param place code of the place where the office itself receives visitors
 */
public record FileContext(String place, Resource resource) {

    /** The columns whose names begin with {@code prefix}, in the contract's order. */
    public List<Field> columns(String prefix) {
        return resource.schema().fields().stream()
                .filter(field -> field.name().startsWith(prefix))
                .toList();
    }
}
