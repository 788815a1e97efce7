package fr.observatoire.api.indicators;

import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;

/** The indicator that an answer is about; label and unit in the language of the answer. */
public record IndicatorReference(String code, String label, String unit) {

    public static IndicatorReference of(Indicator indicator, Request request) {
        return new IndicatorReference(indicator.code(), request.in(indicator.label()), request.in(indicator.unit()));
    }
}
