package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.catalog.Indicator.Origin;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds an indicator against what it refers to and against itself, so that a slip is an error and not a wrong figure. */
final class IndicatorCheck {

    private final Map<String, Indicator> indicators;
    private final Set<String> sources;
    private final Set<String> views;

    /** @param files the model, whose report views an indicator may name */
    IndicatorCheck(Map<String, Indicator> indicators, Set<String> sources, ModelFiles files) {
        this.indicators = indicators;
        this.sources = sources;
        this.views = files.in("reports").stream().map(ModelFile::name).collect(Collectors.toSet());
    }

    /** @throws CatalogException on the first key that cannot be right */
    void check(Indicator indicator, ModelFile file) {
        file.require("chapter", indicator.chapter().matches("\\d+\\.\\d+"), "un chapitre comme 4.4");
        file.require("grains", !indicator.grains().isEmpty(), "au moins une maille");
        file.require("sources", !indicator.sources().isEmpty(), "au moins une source");
        indicator.sources().forEach(source -> known(file, "sources", source, sources));
        if (indicator.exposure() != null) {
            known(file, "exposure", indicator.exposure(), indicators.keySet());
            file.require(
                    "exposure",
                    indicators.get(indicator.exposure()).per() != null,
                    "une mesure de temps, dont la clé « per » nomme le taux, et non « " + indicator.exposure() + " »");
        }
        if (indicator.origin() == Origin.DERIVED) {
            derived(indicator, file);
        } else {
            counted(indicator, file);
        }
    }

    private void derived(Indicator indicator, ModelFile file) {
        file.require("aggregation", indicator.aggregation() == Aggregation.DERIVED, "derived, comme « origin »");
        file.require(
                "fact", indicator.fact() == null && indicator.numerator() == null, "rien : « origin » est derived");
        Indicator.Derivation derivation = indicator.derivation();
        file.require("derivation", derivation != null && derivation.isOne(), "« sum » ou « growth »");
        for (String input : derivation.inputs()) {
            known(file, "derivation", input, indicators.keySet());
            file.require(
                    "derivation",
                    indicators.get(input).origin() != Origin.DERIVED,
                    "un indicateur compté ou déclaré, et non « " + input + " », lui-même dérivé");
        }
    }

    private void counted(Indicator indicator, ModelFile file) {
        file.require("derivation", indicator.derivation() == null, "rien : « origin » n’est pas derived");
        file.require("aggregation", indicator.aggregation() != Aggregation.DERIVED, "flow, stock, ratio ou distinct");
        file.require("fact", indicator.fact() != null, "une vue « rpt_… »");
        known(file, "fact", indicator.fact(), views);
        file.require("numerator", indicator.numerator() != null, "un agrégat comme sum(visitors)");
        file.require(
                "denominator",
                (indicator.denominator() != null) == (indicator.aggregation() == Aggregation.RATIO),
                "un agrégat pour un ratio, rien sinon");
    }

    private static void known(ModelFile file, String key, String code, Collection<String> known) {
        List<String> nearest = NearestCodes.of(code, known);
        file.require(
                key,
                known.contains(code),
                "un code connu, et non « " + code + " »"
                        + (nearest.isEmpty() ? "" : " ; proches : " + String.join(", ", nearest)));
    }
}
