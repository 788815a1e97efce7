package fr.observatoire.warehouse.load.warning;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.store.Sql;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What the contracts say of a resource, as a condition of a query. */
public final class ResourceSql {

    private ResourceSql() {}

    /**
     * The condition that a file is of such a resource.
     *
     * @param source the column with its source
     * @param resource the column with its resource
     */
    public static String isOf(String source, String resource, Catalog catalog, Predicate<Resource> such) {
        return "(" + source + ", " + resource + ") IN (('', '')"
                + catalog.sources().stream()
                        .flatMap(contract -> contract.resources().stream()
                                .filter(such)
                                .map(each ->
                                        ", (" + Sql.literal(contract.name()) + ", " + Sql.literal(each.name()) + ")"))
                        .collect(Collectors.joining())
                + ")";
    }
}
