package fr.observatoire.etl;

import fr.observatoire.etl.outcome.EtlException;
import fr.observatoire.etl.quality.CheckContext;
import fr.observatoire.etl.quality.RecordCheck;
import fr.observatoire.etl.source.Source;
import fr.observatoire.etl.source.own.OwnSheet;
import fr.observatoire.etl.task.FileReading;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.TextException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks before anything is read that the options, the contracts and the program fit together. */
final class Preparation {

    private Preparation() {}

    /**
     * The sources and their contracts, which read the files.
     *
     * @throws EtlException when something in the options or contracts does not exist
     */
    static FileReading of(EtlOptions options, Catalog catalog, List<Source> sources) {
        Map<String, Source> byName =
                new HashMap<>(sources.stream().collect(Collectors.toMap(Source::name, Function.identity())));
        catalog.sources().stream()
                .filter(contract -> contract.measured() != null)
                .forEach(contract -> byName.putIfAbsent(contract.name(), new OwnSheet(contract.name())));
        options.only().forEach(catalog::source);
        Map<String, SourceContract> contracts = new HashMap<>();
        for (SourceContract contract : catalog.sources()) {
            requireUsable(contract, byName.get(contract.name()));
            contracts.put(contract.name(), contract);
        }
        Set<String> indicators =
                catalog.indicators().stream().map(Indicator::code).collect(Collectors.toCollection(HashSet::new));
        indicators.addAll(catalog.formerCodes().all());
        return new FileReading(
                contracts,
                byName,
                Map.copyOf(catalog.lake()),
                new CheckContext(Map.of("indicator", indicators), options.today()),
                options.period());
    }

    private static void requireUsable(SourceContract contract, Source source) {
        if (source == null) {
            throw new EtlException(EtlTexts.text("run.no_reader", contract.name()));
        }
        for (Resource resource : contract.resources()) {
            try {
                RecordCheck.validate(resource);
                source.layout(resource.profile());
            } catch (TextException e) {
                throw new EtlException(
                        EtlTexts.text("run.contract_unusable", contract.name(), resource.name(), e.text()));
            }
        }
    }
}
