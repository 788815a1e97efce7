package fr.observatoire.api.chart;

import fr.observatoire.api.chart.MapSpec.Place;
import fr.observatoire.api.text.Words;
import java.util.ArrayList;
import java.util.List;

/** A map in words and as a table. */
final class MapText {

    private MapText() {}

    /** One sentence for each circle. */
    static List<String> contents(MapSpec map, Words words) {
        return map.places().stream()
                .map(place -> words.text("text.pair", place.name(), told(place, words)))
                .toList();
    }

    private static String told(Place place, Words words) {
        return place.change() == null ? place.share() : words.text("text.comma", place.share(), place.change());
    }

    static DataTable table(MapSpec map) {
        return new DataTable(
                map.caption().title(),
                map.columns(),
                map.places().stream().map(MapText::row).toList());
    }

    private static List<String> row(Place place) {
        List<String> row = new ArrayList<>(List.of(place.name()));
        row.addAll(place.cells());
        return row;
    }
}
