package fr.observatoire.warehouse.comparison.origin;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The mean of several years, origin by origin. */
final class Means {

    private Means() {}

    /** Nothing, when one of the years has nothing; an origin that one of them does not have counts 0 there. */
    static Map<String, Double> of(List<Map<String, Double>> years) {
        Map<String, Double> means = new TreeMap<>();
        if (years.stream().noneMatch(Map::isEmpty)) {
            years.forEach(
                    year -> year.forEach((origin, value) -> means.merge(origin, value / years.size(), Double::sum)));
        }
        return means;
    }
}
