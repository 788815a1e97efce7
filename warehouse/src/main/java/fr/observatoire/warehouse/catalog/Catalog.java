package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.choice.OfficeChoices;
import fr.observatoire.warehouse.catalog.comment.Comment;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelRow;
import fr.observatoire.warehouse.catalog.look.OfficeLook;
import fr.observatoire.warehouse.target.Target;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everything declared: offices, sources, indicators, targets, calendars and the SQL of the star. Read once, checked as a
 * whole, immutable.
 */
public final class Catalog {

    private final Map<String, Indicator> indicators;
    private final FormerCodes formerCodes;
    private final Map<String, Office> offices;
    private final Map<String, SourceContract> sources;
    private final Map<String, LakeKind> lake;
    private final List<Target> targets;
    private final Calendar calendar;
    private final Map<String, List<Map<String, String>>> seeds;
    private final PrimaryMethods primary;
    private final Map<String, OfficeChoices> choices;
    private final List<Comment> comments;
    private final Map<String, OfficeLook> looks;
    private final ModelFiles files;
    private final String version;

    /** Those of the office whose catalogue it is; none, of the catalogue of all. */
    private final OfficeChoices chosen;

    private final List<Indicator> shown;

    /** As the offices show it, by office: every request asks for the one of its office. */
    private final Map<String, Catalog> views = new ConcurrentHashMap<>();

    Catalog(
            Map<String, Indicator> indicators,
            Map<String, Office> offices,
            Map<String, SourceContract> sources,
            Map<String, LakeKind> lake,
            List<Target> targets,
            Calendar calendar,
            Map<String, List<Map<String, String>>> seeds,
            PrimaryMethods primary,
            Map<String, OfficeChoices> choices,
            List<Comment> comments,
            Map<String, OfficeLook> looks,
            ModelFiles files) {
        this.indicators = indicators;
        this.formerCodes = new FormerCodes(indicators.values());
        this.offices = offices;
        this.sources = sources;
        this.lake = lake;
        this.targets = targets;
        this.calendar = calendar;
        this.seeds = seeds;
        this.primary = primary;
        this.choices = choices;
        this.comments = comments;
        this.looks = looks;
        this.files = files;
        this.version = files.version();
        this.chosen = OfficeChoices.NONE;
        this.shown = List.copyOf(indicators.values());
    }

    private Catalog(Catalog whole, OfficeChoices chosen) {
        this.indicators = new LinkedHashMap<>(whole.indicators);
        this.indicators.replaceAll(
                (code, indicator) -> chosen.label(code).map(indicator::named).orElse(indicator));
        this.formerCodes = whole.formerCodes;
        this.offices = whole.offices;
        this.sources = whole.sources;
        this.lake = whole.lake;
        this.targets = whole.targets;
        this.calendar = whole.calendar;
        this.seeds = whole.seeds;
        this.primary = whole.primary;
        this.choices = whole.choices;
        this.comments = whole.comments;
        this.looks = whole.looks;
        this.files = whole.files;
        this.version = whole.version;
        this.chosen = chosen;
        this.shown = shown();
    }

    private List<Indicator> shown() {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        indicators.values().stream()
                .filter(each -> chosen.shows(each.code(), each.chapter()))
                .forEach(each -> codes.computeIfAbsent(each.chapter(), first -> new ArrayList<>())
                        .add(each.code()));
        return chosen.chapters(List.copyOf(codes.keySet())).stream()
                .flatMap(chapter -> chosen.indicators(codes.get(chapter)).stream())
                .map(indicators::get)
                .toList();
    }

    /**
     * The same catalogue as an office shows it: its lists have what the office shows, in its order, under its names. What
     * it hides is still found by its code, because figures are computed from it and printed addresses lead to it.
     */
    public Catalog chosenBy(String office) {
        OfficeChoices its = choices.get(office);
        return its == null ? this : views.computeIfAbsent(office, code -> new Catalog(this, its));
    }

    /** Whether the lists of the office whose catalogue this is have an indicator. */
    public boolean shows(String indicator) {
        return shown.stream().anyMatch(each -> each.code().equals(indicator));
    }

    /** Whether the office whose catalogue this is chose the place of an indicator in its chapter. */
    public boolean places(String indicator) {
        return chosen.places(indicator);
    }

    /** What the office whose catalogue this is hides although it has a target in a year, in the order of the program. */
    public List<Indicator> hiddenGoals(String office, int year) {
        return indicators.values().stream()
                .filter(indicator -> !shows(indicator.code()))
                .filter(indicator -> target(office, indicator.code(), year)
                        .filter(target -> target.typed().rule() != TargetRule.NONE)
                        .isPresent())
                .toList();
    }

    /** The name that the office whose catalogue this is gave a chapter of the manual. */
    public Optional<Text> chapterTitle(String chapter) {
        return chosen.title(chapter);
    }

    /**
     * Reads the model of the class path, with the files of a home folder laid over it.
     *
     * @param overlay {@code <home>/config}: a file there replaces the model's file of the same path, or is added to it;
     *     null, or a folder that does not exist: the model alone
     * @throws CatalogException when anything in a file is wrong: nothing is ignored, and all that is wrong is said, a
     *     line for each fault
     */
    public static Catalog load(Path overlay) {
        return load(overlay, overlay + "/");
    }

    /**
     * The same for messages that name the files otherwise.
     *
     * @param shownAs text before the path of a file of the overlay in messages
     */
    public static Catalog load(Path overlay, String shownAs) {
        return load(overlay, shownAs, false);
    }

    /**
     * The same for a folder that completes the sample's offices as long as it declares no home office itself: earlier
     * versions knew these offices by themselves, and the homes that they made say nothing of them.
     */
    public static Catalog withSample(Path overlay) {
        return withSample(overlay, overlay + "/");
    }

    /** @param shownAs text before the path of a file of the overlay in messages */
    public static Catalog withSample(Path overlay, String shownAs) {
        return load(overlay, shownAs, true);
    }

    private static Catalog load(Path overlay, String shownAs, boolean sample) {
        try {
            return new CatalogLoader(files(overlay, shownAs, sample)).load();
        } catch (CatalogException first) {
            throw first.withOthers(new CatalogLoader(files(overlay, shownAs, sample)).faults());
        }
    }

    private static ModelFiles files(Path overlay, String shownAs, boolean sample) {
        return ModelFiles.read(overlay, shownAs, configuration -> new SampleOffices(configuration).areMeant(sample));
    }

    /** Whether a folder that is laid over the model says itself whose home it is. */
    public static boolean declaresHomeOffice(Path overlay) {
        return new SampleOffices(files(overlay, overlay + "/", false).overlay()).declareHome();
    }

    /**
     * Writes what a home folder laid over the program's model, so that {@link #load} gives this catalogue again, however
     * the home's configuration changes meanwhile. Keys and settings of the server are no part of it. A file that is
     * there stays as it is.
     */
    public void writeOverlay(Path folder) throws IOException {
        files.writeOverlay(folder);
    }

    /**
     * The files that the catalogue was read from, in order of their paths.
     *
     * @return true for those of the home, by path: {@code targets/targets.csv}
     */
    public Map<String, Boolean> files() {
        return files.ofOverlay();
    }

    /** The rows that the home adds to the lists of the program, such as an origin or a place, in order of their files. */
    public List<ModelRow> additions() {
        return files.overlay().values().stream()
                .filter(file -> file.folder().equals("seeds"))
                .flatMap(file -> ModelRow.all(file).stream())
                .toList();
    }

    /** All indicators, in the order of the manual; those that an office shows, of its catalogue. */
    public List<Indicator> indicators() {
        return shown;
    }

    /** @throws UnknownCodeException when no indicator has the code; names the nearest */
    public Indicator indicator(String code) {
        return found(UnknownCodeException.Kind.INDICATOR, indicators, code);
    }

    /** The codes that indicators had before. */
    public FormerCodes formerCodes() {
        return formerCodes;
    }

    /** All offices, by code. */
    public List<Office> offices() {
        return List.copyOf(offices.values());
    }

    /** @throws UnknownCodeException when no office has the code; names the nearest */
    public Office office(String code) {
        return found(UnknownCodeException.Kind.OFFICE, offices, code);
    }

    /**
     * The office that a question without an office is about.
     *
     * @throws CatalogException when the configuration declares no office
     */
    public Office homeOffice() {
        return offices.values().stream()
                .filter(Office::home)
                .findFirst()
                .orElseThrow(() -> new CatalogException("config/offices", Texts.WAREHOUSE.text("model.no_office")));
    }

    /** All source contracts, by name. */
    public List<SourceContract> sources() {
        return List.copyOf(sources.values());
    }

    /** @throws UnknownCodeException when no source has the name; names the nearest */
    public SourceContract source(String name) {
        return found(UnknownCodeException.Kind.SOURCE, sources, name);
    }

    /** The kinds of rows of the lake, by name. */
    public Map<String, LakeKind> lake() {
        return Collections.unmodifiableMap(lake);
    }

    /** The targets of an office, of all years, in the order of the file. */
    public List<Target> targets(String office) {
        return targets.stream().filter(target -> target.office().equals(office)).toList();
    }

    /** The target that an office set itself for an indicator in a year. */
    public Optional<Target> target(String office, String indicator, int year) {
        return targets.stream()
                .filter(target -> target.office().equals(office))
                .filter(target -> target.indicator().equals(indicator))
                .filter(target -> target.rules(year))
                .findFirst();
    }

    /** What an office says of its figures to the readers of a language, in order of time. */
    public List<Comment> comments(String office, String lang) {
        return comments.stream()
                .filter(comment -> comment.office().equals(office))
                .filter(comment -> comment.speaks(lang))
                .toList();
    }

    /** How an office presents itself. */
    public OfficeLook look(String office) {
        return looks.getOrDefault(office, OfficeLook.PLAIN);
    }

    /** The days on which an office is usually closed, by what it says of its weeks; none of an office that is gone. */
    public ClosingDays closingDays(String office) {
        Office known = offices.get(office);
        return known == null || known.weeklyOpening() == null
                ? ClosingDays.NONE
                : ClosingDays.of(known.weeklyOpening(), calendar.openingSeason(office));
    }

    public Calendar calendar() {
        return calendar;
    }

    /** The comparison that speaks for an indicator, beside the raw change. */
    public ComparisonMethod primary(Indicator indicator) {
        return primary.of(indicator.kind());
    }

    /** Twelve hexadecimal digits, which change when any file of the model or of the overlay changes. */
    public String version() {
        return version;
    }

    /** The same of what a home folder laid over the program's model: another program does not change it. */
    public String overlayVersion() {
        return files.overlayVersion();
    }

    /**
     * The statements of a folder of the model.
     *
     * @param folder {@code schema}, {@code loads} or {@code reports}
     * @return text by file name ({@code dim_office.sql}), in order of the names
     */
    public Map<String, String> sql(String folder) {
        Map<String, String> statements = new LinkedHashMap<>();
        files.in(folder).forEach(file -> statements.put(file.name() + ".sql", file.text()));
        return statements;
    }

    /**
     * The rows that a dimension has before any file is read.
     *
     * @param table {@code dim_channel}; together with the parts that a home folder adds
     *     ({@code dim_place-dax.csv})
     * @return text by column, empty cells as null
     * @throws UnknownCodeException when no such table is seeded
     */
    public List<Map<String, String>> seed(String table) {
        return found(UnknownCodeException.Kind.SEED, seeds, table);
    }

    private static <T> T found(UnknownCodeException.Kind kind, Map<String, T> all, String code) {
        T one = all.get(code);
        if (one == null) {
            throw new UnknownCodeException(kind, code, NearestCodes.always(code, all.keySet()));
        }
        return one;
    }
}
