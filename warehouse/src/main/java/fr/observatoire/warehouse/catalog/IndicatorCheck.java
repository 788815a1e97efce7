package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.catalog.Indicator.Origin;
import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.own.Measured;
import fr.observatoire.warehouse.own.OwnFigure;
import fr.observatoire.warehouse.own.OwnFigure.Adds;
import fr.observatoire.warehouse.text.NearestCodes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Checks that what an indicator refers to exists and that its keys fit together, so that a mistake gives an error and
 * not a wrong figure.
 */
final class IndicatorCheck {

    private final Map<String, Indicator> indicators;
    private final Map<String, SourceContract> sources;
    private final Set<String> views;

    /** @param files the model, with the report views that an indicator may name */
    IndicatorCheck(Map<String, Indicator> indicators, Map<String, SourceContract> sources, ModelFiles files) {
        this.indicators = indicators;
        this.sources = sources;
        this.views = files.in("reports").stream().map(ModelFile::name).collect(Collectors.toSet());
    }

    /** @throws CatalogException on the first key that is wrong */
    void check(Indicator indicator, ModelFile file) {
        file.require("chapter", indicator.chapter().matches("\\d+\\.\\d+"), "expected.chapter");
        file.require("grains", !indicator.grains().isEmpty(), "expected.grain");
        file.require("sources", !indicator.sources().isEmpty(), "expected.source");
        indicator
                .formerly()
                .forEach(former -> file.require("formerly", isFree(former), "expected.former_code", former));
        indicator.sources().forEach(source -> known(file, "sources", source, sources.keySet()));
        if (indicator.exposure() != null) {
            known(file, "exposure", indicator.exposure(), indicators.keySet());
            file.require(
                    "exposure",
                    indicators.get(indicator.exposure()).per() != null,
                    "expected.exposure",
                    indicator.exposure());
        }
        if (indicator.own() != null) {
            own(indicator.own(), indicator, file);
        }
        if (indicator.origin() == Origin.DERIVED) {
            derived(indicator, file);
        } else {
            counted(indicator, file);
        }
    }

    /** What is wrong stands on the line of the key that holds all of it. */
    private void own(OwnFigure own, Indicator indicator, ModelFile file) {
        known(file, "own", own.sheet(), indicator.sources());
        Measured sheet = sources.get(own.sheet()).measured();
        file.require("own", sheet != null, "expected.own_sheet", own.sheet());
        known(file, "own", own.measure(), sheet.codes());
        boolean divided = sheet.measure(own.measure()).over() != null;
        file.require("own", own.adds().divides() == divided, divided ? "expected.divided" : "expected.undivided");
        boolean last = indicator.aggregation() == Aggregation.STOCK;
        file.require("own", (own.adds() == Adds.LAST) == last, last ? "expected.last" : "expected.no_last");
        file.require("own", own.places().isEmpty() || sheet.place() != null, "expected.no_places", own.sheet());
        file.require("own", own.members().isEmpty() || sheet.member() != null, "expected.no_members", own.sheet());
    }

    /** A code that no indicator has, and only one had. */
    private boolean isFree(String former) {
        return !indicators.containsKey(former)
                && indicators.values().stream()
                                .flatMap(indicator -> indicator.formerly().stream())
                                .filter(former::equals)
                                .count()
                        == 1;
    }

    private void derived(Indicator indicator, ModelFile file) {
        file.require("aggregation", indicator.aggregation() == Aggregation.DERIVED, "expected.derived");
        file.require("fact", indicator.fact() == null && indicator.numerator() == null, "expected.nothing_derived");
        Indicator.Derivation derivation = indicator.derivation();
        file.require("derivation", derivation != null && derivation.isOne(), "expected.derivation");
        for (String input : derivation.inputs()) {
            known(file, "derivation", input, indicators.keySet());
            file.require(
                    "derivation", indicators.get(input).origin() != Origin.DERIVED, "expected.derived_input", input);
        }
    }

    private void counted(Indicator indicator, ModelFile file) {
        file.require("derivation", indicator.derivation() == null, "expected.nothing_counted");
        file.require("aggregation", indicator.aggregation() != Aggregation.DERIVED, "expected.aggregation");
        file.require("fact", indicator.fact() != null, "expected.view");
        known(file, "fact", indicator.fact(), views);
        file.require("numerator", indicator.numerator() != null, "expected.numerator");
        file.require(
                "denominator",
                (indicator.denominator() != null) == (indicator.aggregation() == Aggregation.RATIO),
                "expected.denominator");
        file.require("least", indicator.least() == null || indicator.denominator() != null, "expected.least");
    }

    private static void known(ModelFile file, String key, String code, Collection<String> known) {
        List<String> nearest = NearestCodes.of(code, known);
        file.require(
                key,
                known.contains(code),
                nearest.isEmpty() ? "expected.code" : "expected.code_like",
                code,
                String.join(", ", nearest));
    }
}
