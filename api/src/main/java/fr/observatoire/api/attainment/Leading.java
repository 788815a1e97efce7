package fr.observatoire.api.attainment;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a director asks for first: the one order of importance, for the first screen and the council's packs. */
public final class Leading {

    /** Asked for first; an office that has not all of them shows the next ones of the catalogue. */
    private static final List<String> FIRST = List.of(
            "visitors-on-site",
            "counter-requests",
            "sales",
            "web-sessions",
            "facebook-followers",
            "opening-days",
            "written-requests",
            "web-visitors");

    private Leading() {}

    /**
     * All indicators, the most important first. What the office put before one of these in its chapter comes before it here
     * too.
     */
    public static List<Indicator> order(Catalog catalog) {
        List<Indicator> all = catalog.indicators();
        Stream<Indicator> first = FIRST.stream()
                .flatMap(code -> all.stream().filter(each -> each.code().equals(code)))
                .flatMap(each -> Stream.concat(putBefore(each, catalog), Stream.of(each)));
        return Stream.concat(first, all.stream()).distinct().toList();
    }

    private static Stream<Indicator> putBefore(Indicator one, Catalog catalog) {
        return catalog.indicators().stream()
                .takeWhile(each -> !each.equals(one))
                .filter(each -> each.chapter().equals(one.chapter()) && catalog.places(each.code()));
    }

    /** The most important of those that have a figure; it is what the first sentence and the first chart are about. */
    public static Optional<Indicator> of(Catalog catalog, Predicate<Indicator> hasFigure) {
        return order(catalog).stream().filter(hasFigure).findFirst();
    }
}
