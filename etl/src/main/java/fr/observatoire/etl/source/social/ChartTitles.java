package fr.observatoire.etl.source.social;

import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.warehouse.catalog.NearestCodes;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The titles of charts that a contract knows. Newer exports call a chart {@code Follows} on both networks: then the name
 * of the file, or of its folder, says which one it is of.
 */
final class ChartTitles {

    private static final List<String> NETWORKS = List.of("facebook", "instagram");

    private final Map<String, String> titles;
    private final List<String> network;

    ChartTitles(Resource resource, String path) {
        this.titles = resource.schema().fields().stream()
                .filter(field -> field.name().equals("chart"))
                .map(Field::codes)
                .findFirst()
                .orElseThrow()
                .keySet()
                .stream()
                .collect(Collectors.toMap(ChartTitles::folded, Function.identity()));
        this.network = NETWORKS.stream().filter(folded(path)::contains).toList();
    }

    /** The contract's words for a title; null when it has none. */
    String known(String title) {
        String asked = folded(title);
        Stream<String> ofPath = network.size() != 1 ? Stream.of() : withNetwork(asked, network.get(0));
        return Stream.concat(Stream.of(asked), ofPath)
                .map(titles::get)
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> withNetwork(String title, String network) {
        return Stream.of(network + " " + title, title + " " + network);
    }

    /** Why a title says nothing. */
    String unknown(String title) {
        boolean lacksNetwork = NETWORKS.stream()
                .flatMap(one -> withNetwork(folded(title), one))
                .anyMatch(titles::containsKey);
        return lacksNetwork
                ? "la courbe « " + title
                        + " » ne dit pas de quel réseau elle est ; le nom du fichier, ou de son dossier, "
                        + "doit contenir « facebook » ou « instagram »"
                : "la courbe s’appelle « " + title + " », que le contrat ne connaît pas";
    }

    LayoutMismatchException misfit(RawRow title) {
        List<String> nearest = NearestCodes.of(folded(title.first()), titles.keySet());
        Stream<String> known = nearest.isEmpty()
                ? titles.values().stream().sorted()
                : nearest.stream().map(titles::get);
        return new LayoutMismatchException(
                "header",
                title.line(),
                1,
                unknown(title.first()) + " ; attendu" + (nearest.isEmpty() ? "" : " par exemple") + " : "
                        + known.collect(Collectors.joining(", ")));
    }

    private static String folded(String title) {
        return Normalizer.normalize(title.replace('\u2019', '\'').strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
