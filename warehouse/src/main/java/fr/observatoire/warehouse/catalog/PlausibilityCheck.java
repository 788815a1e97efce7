package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.plausibility.PlausibilityRule;
import fr.observatoire.warehouse.plausibility.RatioJump;
import fr.observatoire.warehouse.text.NearestCodes;
import java.util.List;
import java.util.Map;

/** Checks that the plausibility rules of a contract name indicators and series that exist. */
final class PlausibilityCheck {

    private static final String KEY = "plausibility";

    private final Map<String, Indicator> indicators;

    PlausibilityCheck(Map<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    /** @throws CatalogException on the first rule that has no series to look at */
    void check(SourceContract contract, ModelFile file) {
        for (PlausibilityRule rule : contract.plausibility()) {
            Indicator indicator = counted(rule.indicator(), contract, file);
            if (rule instanceof RatioJump jump) {
                counted(jump.per(), contract, file);
            }
            if (rule.by() != null) {
                file.require(
                        KEY,
                        indicator.by().contains(rule.by()),
                        "expected.breakdown",
                        indicator.code(),
                        String.join(", ", indicator.by()));
            }
        }
    }

    private Indicator counted(String code, SourceContract contract, ModelFile file) {
        Indicator indicator = indicators.get(code);
        List<String> nearest = NearestCodes.of(code, indicators.keySet());
        file.require(KEY, indicator != null, "expected.indicator", code, String.join(", ", nearest));
        boolean fromRows = indicator.aggregation() == Aggregation.FLOW || indicator.aggregation() == Aggregation.STOCK;
        file.require(KEY, fromRows && indicator.sources().contains(contract.name()), "expected.rows", code);
        return indicator;
    }
}
