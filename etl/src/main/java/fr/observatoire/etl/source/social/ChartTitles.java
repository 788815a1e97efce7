package fr.observatoire.etl.source.social;

import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The titles of charts that a contract knows. Newer exports call a chart {@code Follows} on both networks: then the
 * name of the file or folder says which network it is.
 */
final class ChartTitles {

    /** How like such a file one is of which only the title is not known. */
    private static final int TITLE_AND_HEADER = 2;

    private static final List<String> NETWORKS = List.of("facebook", "instagram");

    /** Titles that stand for all of them. */
    private static final int SHOWN = 3;

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

    /** The words of the contract for a title; null when there are none. */
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

    /** Why a title is not enough. */
    Text unknown(String title) {
        boolean lacksNetwork = NETWORKS.stream()
                .flatMap(one -> withNetwork(folded(title), one))
                .anyMatch(titles::containsKey);
        return EtlTexts.text(lacksNetwork ? "social.chart_of_no_network" : "social.unknown_chart", title);
    }

    LayoutMismatchException misfit(RawRow title) {
        List<String> nearest = NearestCodes.of(folded(title.first()), titles.keySet());
        Stream<String> known = nearest.isEmpty()
                ? titles.values().stream().sorted().limit(SHOWN)
                : nearest.stream().map(titles::get);
        String code = nearest.isEmpty() ? "social.expected" : "social.expected_like";
        return new LayoutMismatchException(
                "header",
                title.line(),
                TITLE_AND_HEADER,
                EtlTexts.text(code, unknown(title.first()), known.collect(Collectors.joining(", "))));
    }

    private static String folded(String title) {
        return Normalizer.normalize(title.replace('\u2019', '\'').strip(), Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT);
    }
}
