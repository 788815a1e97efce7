package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads the files of the model, in an order in which each refers only to those read before. */
final class CatalogLoader {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    private final ModelFiles files;

    CatalogLoader(ModelFiles files) {
        this.files = files;
    }

    Catalog load() {
        Map<String, SourceContract> sources = byCode("sources", SourceContract.class, SourceContract::name);
        Map<String, Office> offices = byCode("offices", Office.class, Office::code);
        Map<String, Indicator> indicators = byCode("indicators", Indicator.class, Indicator::code);
        Map<String, List<Map<String, String>>> seeds = new SeedTables(files, offices).read();
        check(offices, seeds.get("dim_place"));
        check(indicators, sources.keySet());
        checkSources(sources, indicators);
        return new Catalog(
                inReadingOrder(indicators),
                offices,
                sources,
                LakeKind.read(files),
                new TargetTable(files, offices, indicators).read(),
                new CalendarTables(files, offices, seeds.get("dim_place"), indicators)
                        .read(new WebToolBreaks(seeds.get("ref_web_tool")).of(offices.keySet())),
                seeds,
                PrimaryMethods.read(files),
                files);
    }

    /**
     * Reads the files of a folder. The name of a file is the code that it declares, so each code has one file, which is
     * easy to find.
     */
    private <T> Map<String, T> byCode(String folder, Class<T> type, Function<T, String> code) {
        Map<String, T> declared = new LinkedHashMap<>();
        for (ModelFile file : files.in(folder)) {
            if (!file.name().matches(CODE)) {
                throw new CatalogException(file.shown(), Texts.WAREHOUSE.text("model.file_name"));
            }
            T one = ModelYaml.bind(file, type);
            if (!file.name().equals(code.apply(one))) {
                throw new CatalogException(
                        file.shown(), Texts.WAREHOUSE.text("model.declares", code.apply(one), file.name()));
            }
            declared.put(file.name(), one);
        }
        return declared;
    }

    private void check(Map<String, Office> offices, List<Map<String, String>> places) {
        OfficeCheck check = new OfficeCheck(places);
        files.in("offices").forEach(file -> check.check(offices.get(file.name()), file));
        OfficeCheck.checkHome(offices.values());
    }

    private void check(Map<String, Indicator> indicators, Set<String> sources) {
        IndicatorCheck check = new IndicatorCheck(indicators, sources, files);
        files.in("indicators").forEach(file -> check.check(indicators.get(file.name()), file));
    }

    private void checkSources(Map<String, SourceContract> sources, Map<String, Indicator> indicators) {
        PlausibilityCheck check = new PlausibilityCheck(indicators);
        files.in("sources").forEach(file -> check.check(sources.get(file.name()), file));
    }

    private static Map<String, Indicator> inReadingOrder(Map<String, Indicator> byCode) {
        List<Indicator> ordered = new ArrayList<>(byCode.values());
        ordered.sort(Comparator.comparing(Indicator::chapter)
                .thenComparing(Indicator::order)
                .thenComparing(Indicator::code));
        Map<String, Indicator> indicators = new LinkedHashMap<>();
        ordered.forEach(indicator -> indicators.put(indicator.code(), indicator));
        return indicators;
    }
}
