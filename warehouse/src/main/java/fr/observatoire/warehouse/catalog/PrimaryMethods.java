package fr.observatoire.warehouse.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.catalog.Indicator.Kind;
import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelYaml;
import fr.observatoire.warehouse.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comparison that leads, by kind of indicator, as {@code model/comparisons/primary.yml} declares it. */
record PrimaryMethods(
        @JsonProperty(required = true) String exposed,
        @JsonProperty(required = true) String flow,
        @JsonProperty(required = true) String stock,
        @JsonProperty(required = true) String ratio,
        @JsonProperty(required = true) String percentage,
        @JsonProperty(required = true) String derived,
        @JsonProperty(required = true) String distinct) {

    private static final String NAME = "primary";

    /** @throws CatalogException when a method is unknown, or has nothing to say of its kind */
    static PrimaryMethods read(ModelFiles files) {
        List<ModelFile> all = files.in("comparisons");
        for (ModelFile file : all) {
            if (!file.name().equals(NAME)) {
                throw file.fault(Texts.WAREHOUSE.text("model.only_file", NAME + ".yml"), null);
            }
        }
        ModelFile file = all.get(0);
        PrimaryMethods methods = ModelYaml.bind(file, PrimaryMethods.class);
        for (Kind kind : Kind.values()) {
            String able = Stream.of(ComparisonMethod.values())
                    .filter(method -> method.leads(kind))
                    .map(ComparisonMethod::code)
                    .collect(Collectors.joining(", "));
            file.require(
                    kind.name().toLowerCase(Locale.ROOT),
                    ComparisonMethod.of(methods.code(kind))
                            .filter(method -> method.leads(kind))
                            .isPresent(),
                    "expected.one_of",
                    able);
        }
        return methods;
    }

    ComparisonMethod of(Kind kind) {
        return ComparisonMethod.of(code(kind)).orElseThrow();
    }

    private String code(Kind kind) {
        return switch (kind) {
            case EXPOSED -> exposed;
            case FLOW -> flow;
            case STOCK -> stock;
            case RATIO -> ratio;
            case PERCENTAGE -> percentage;
            case DERIVED -> derived;
            case DISTINCT -> distinct;
        };
    }
}
