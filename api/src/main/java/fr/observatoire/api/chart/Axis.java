package fr.observatoire.api.chart;

import fr.observatoire.api.text.Numbers;

/**
 * The numbers along a value axis.
 *
 * @param lang {@code fr} or {@code en}
 * @param percent whether they are percentages
 */
public record Axis(String lang, boolean percent) {

    public String format(double value) {
        Numbers numbers = Numbers.in(lang);
        return percent ? numbers.percent(value, 0) : numbers.compact(value);
    }
}
