package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.addition.SourceAdditions;
import fr.observatoire.warehouse.catalog.choice.ChoiceTables;
import fr.observatoire.warehouse.catalog.choice.OfficeChoices;
import fr.observatoire.warehouse.catalog.comment.Comment;
import fr.observatoire.warehouse.catalog.comment.CommentTable;
import fr.observatoire.warehouse.catalog.comment.CommentedPeriods;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelYaml;
import fr.observatoire.warehouse.catalog.look.LookFiles;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the files of the model, in an order in which each refers only to those read before. */
final class CatalogLoader {

    private static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    /** Who has more repairs these first. */
    private static final int MOST_FAULTS = 200;

    private final ModelFiles files;

    CatalogLoader(ModelFiles files) {
        this.files = files;
    }

    /**
     * Everything that is wrong with the overlay. Each fault is found with those before it taken out; what only says that
     * a file taken out is missing is no fault of its own.
     */
    List<Text> faults() {
        List<Text> faults = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        while (faults.size() < MOST_FAULTS) {
            try {
                load();
                return faults;
            } catch (CatalogException fault) {
                if (fault.path() == null ? gone.isEmpty() : !follows(fault, gone)) {
                    faults.add(fault.text());
                }
                if (!files.takeOut(fault)) {
                    return faults;
                }
                if (fault.line() == 0) {
                    gone.add(fault.path().replaceAll(".*/|\\.[^.]*$", ""));
                }
            }
        }
        return faults;
    }

    private boolean follows(CatalogException fault, List<String> gone) {
        String line = files.line(fault.path(), fault.line());
        return gone.stream().anyMatch(code -> List.of(line.split(";")).contains(code));
    }

    Catalog load() {
        Map<String, Office> offices = byCode("offices", Office.class, Office::code);
        Map<String, List<Map<String, String>>> seeds = new SeedTables(files, offices).read();
        SourceAdditions additions = additions(offices.values(), seeds);
        Map<String, SourceContract> sources = byCode(
                "sources",
                SourceContract::name,
                file -> ModelYaml.bind(
                        file, SourceContract.class, contract -> additions.complete(file.name(), contract)));
        Map<String, Indicator> indicators = byCode("indicators", Indicator.class, Indicator::code);
        checkOffices(offices, seeds);
        check(indicators, sources);
        checkSources(sources, indicators);
        Calendar calendar = new CalendarTables(
                        files, offices, seeds.get("dim_place"), indicators, additions.closingReasons())
                .read(new WebToolBreaks(seeds.get("ref_web_tool")).of(offices.keySet()));
        files.in("offices").forEach(file -> OfficeCheck.checkSeason(offices.get(file.name()), calendar, file));
        return new Catalog(
                inReadingOrder(indicators),
                offices,
                sources,
                LakeKind.read(files),
                new TargetTable(files, offices, indicators).read(),
                calendar,
                seeds,
                PrimaryMethods.read(files),
                choices(offices, indicators),
                comments(offices, calendar, indicators),
                new LookFiles(files, offices.keySet()).read(),
                files);
    }

    private SourceAdditions additions(Collection<Office> offices, Map<String, List<Map<String, String>>> seeds) {
        return new SourceAdditions(
                files,
                seeds.get("dim_origin"),
                offices.stream().map(Office::origins).toList(),
                List.of(members(seeds, "channel"), members(seeds, "lodging")));
    }

    private static Set<String> members(Map<String, List<Map<String, String>>> seeds, String dimension) {
        return seeds.get("dim_" + dimension).stream()
                .map(row -> row.get(dimension))
                .collect(Collectors.toSet());
    }

    private Map<String, OfficeChoices> choices(Map<String, Office> offices, Map<String, Indicator> indicators) {
        return new ChoiceTables(files, offices.keySet())
                .read(
                        indicators.values().stream().collect(Collectors.toMap(Indicator::code, Indicator::label)),
                        new FormerCodes(indicators.values()).codes(),
                        indicators.values().stream().map(Indicator::chapter).collect(Collectors.toSet()));
    }

    private List<Comment> comments(Map<String, Office> offices, Calendar calendar, Map<String, Indicator> indicators) {
        String home = offices.values().stream()
                .filter(Office::home)
                .map(Office::code)
                .findFirst()
                .orElse(null);
        CommentedPeriods periods = new CommentedPeriods((office, year) ->
                calendar.seasons(office).stream().map(season -> season.in(year)).toList());
        return new CommentTable(files, offices.keySet(), home, periods)
                .read(
                        indicators.values().stream().collect(Collectors.toMap(Indicator::code, Indicator::grains)),
                        new FormerCodes(indicators.values()).codes());
    }

    /**
     * Reads the files of a folder. The name of a file is the code that it declares, so each code has one file, which is
     * easy to find.
     */
    private <T> Map<String, T> byCode(String folder, Class<T> type, Function<T, String> code) {
        return byCode(folder, code, file -> ModelYaml.bind(file, type));
    }

    private <T> Map<String, T> byCode(String folder, Function<T, String> code, Function<ModelFile, T> bind) {
        Map<String, T> declared = new LinkedHashMap<>();
        for (ModelFile file : files.in(folder)) {
            if (!file.name().matches(CODE)) {
                throw file.fault(Texts.WAREHOUSE.text("model.file_name"), null);
            }
            T one = bind.apply(file);
            if (!file.name().equals(code.apply(one))) {
                throw file.fault(Texts.WAREHOUSE.text("model.declares", code.apply(one), file.name()), null);
            }
            declared.put(file.name(), one);
        }
        return declared;
    }

    private void checkOffices(Map<String, Office> offices, Map<String, List<Map<String, String>>> seeds) {
        OfficeCheck check = new OfficeCheck(seeds.get("dim_place"), seeds.get("dim_origin"));
        files.in("offices").forEach(file -> check.check(offices.get(file.name()), file));
        OfficeCheck.checkHome(offices.values());
    }

    private void check(Map<String, Indicator> indicators, Map<String, SourceContract> sources) {
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
