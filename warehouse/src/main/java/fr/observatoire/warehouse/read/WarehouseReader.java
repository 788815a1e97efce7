package fr.observatoire.warehouse.read;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.observatoire.warehouse.catalog.Break;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Counting;
import fr.observatoire.warehouse.comparison.covid.Backtests;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.journal.StarForm;
import fr.observatoire.warehouse.observation.ContextSeries;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.context.ContextReader;
import fr.observatoire.warehouse.read.counter.CounterDays;
import fr.observatoire.warehouse.read.membership.MembershipReader;
import fr.observatoire.warehouse.read.stock.GuideStock;
import fr.observatoire.warehouse.read.stock.StockReader;
import fr.observatoire.warehouse.secrecy.ToldClass;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.MemberLabels;
import fr.observatoire.warehouse.store.NoSnapshotException;
import fr.observatoire.warehouse.store.SessionPool;
import fr.observatoire.warehouse.store.SnapshotInfo;
import fr.observatoire.warehouse.store.Snapshots;
import fr.observatoire.warehouse.store.StarVersion;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.store.Warning;
import fr.observatoire.warehouse.store.WarningList;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads one published snapshot, which never changes. Safe for concurrent use. */
public final class WarehouseReader implements AutoCloseable {

    /** More than all indicators of an office, with several bases each. */
    private static final int MOST_ANSWERS = 500;

    private final Home home;
    private final SnapshotInfo snapshot;
    private final SessionPool pool;
    private final SeriesEngine engine;
    private final Explainer explainer;
    private final YearTable yearTable;
    private final Contradictions contradictions;
    private final MonthContradictions monthContradictions;
    private final LoadBook book;
    private final MemberLabels labels;
    private final Catalog catalog;
    private volatile ModelBacktests.Book trialBook;
    private final Map<String, Map<IndicatorYear, Observation>> years = new ConcurrentHashMap<>();
    private final Map<String, List<Break>> breaks = new ConcurrentHashMap<>();
    private final Cache<Object, Object> answers =
            Caffeine.newBuilder().maximumSize(MOST_ANSWERS).build();

    private WarehouseReader(Home home, Catalog catalog, String id) {
        this.home = home;
        this.catalog = catalog;
        this.snapshot = new Snapshots(home).info(id);
        this.pool = new SessionPool(home.database(id));
        this.engine = new SeriesEngine(catalog, pool);
        this.explainer = new Explainer(catalog, pool, engine);
        this.yearTable = new YearTable(catalog, engine);
        this.contradictions = new Contradictions(catalog, pool);
        this.monthContradictions = new MonthContradictions(catalog, engine);
        this.book = new LoadBook(catalog, pool);
        this.labels = new MemberLabels(pool);
        this.trialBook = ModelBacktests.read(home, catalog, id);
    }

    /**
     * Opens the live snapshot.
     *
     * @throws NoSnapshotException when nothing was published yet
     */
    public static WarehouseReader open(Home home, Catalog catalog) {
        return open(home, catalog, home.live());
    }

    /**
     * Opens a kept snapshot.
     *
     * @throws NoSnapshotException when no such snapshot is kept
     */
    public static WarehouseReader open(Home home, Catalog catalog, String snapshotId) {
        if (!Files.exists(home.database(snapshotId))) {
            throw NoSnapshotException.notKept(snapshotId, home);
        }
        WarehouseReader reader = new WarehouseReader(home, catalog, snapshotId);
        int version = reader.pool.use(StarVersion::of);
        if (version == StarVersion.CURRENT) {
            return reader;
        }
        reader.close();
        throw home.head().equals(Optional.of(snapshotId)) || home.current().equals(Optional.of(snapshotId))
                ? ofOtherForm(home, version)
                : NoSnapshotException.ofOtherForm(snapshotId, home);
    }

    private static StoreException ofOtherForm(Home home, int version) {
        return StarForm.refusal(home, version, new JournalFolder(home.lake()).read())
                .orElseGet(() -> new StoreException(Texts.WAREHOUSE.text("home.other_form", home)));
    }

    /**
     * Opens the state after the last load, even if it was not published: for refusals, not for figures.
     *
     * @throws NoSnapshotException when nothing was ever loaded
     */
    public static WarehouseReader openHead(Home home, Catalog catalog) {
        return open(home, catalog, home.head().orElseGet(home::live));
    }

    public SnapshotInfo snapshot() {
        return snapshot;
    }

    /** The catalogue by which its figures are read and judged, and no other. */
    public Catalog catalog() {
        return catalog;
    }

    /**
     * Every period that has a day in the range, in order (and within a period every member of the breakdown, by code),
     * each with a value or with the status that says why there is none. Periods at the ends are complete. For a grain
     * that the indicator does not declare, the status is {@code not_available}.
     *
     * @throws fr.observatoire.warehouse.catalog.UnknownCodeException when the catalogue has no such office or indicator
     * @throws IllegalArgumentException when the indicator does not declare the breakdown; the message is its name
     */
    public List<Observation> series(SeriesRequest request) {
        return engine.series(request);
    }

    /**
     * The figure over any days, both ends inclusive; empty for what is not known by date: distinct visitors, growth, and
     * what the office declares once a year.
     */
    public Optional<Observation> over(String office, String indicator, DateRange days) {
        return over(office, catalog.indicator(indicator), List.of(days)).stream()
                .findFirst();
    }

    /** The figures over several ranges of days, in their order, in one query; empty for what is not known by date. */
    public List<Observation> over(String office, Indicator indicator, List<DateRange> ranges) {
        return over(office, indicator, ranges, null);
    }

    /** The same by a breakdown: a figure for each range and member. */
    public List<Observation> over(String office, Indicator indicator, List<DateRange> ranges, String by) {
        return engine.over(office, indicator, ranges, by);
    }

    /** The last day of which the sources of an indicator say something; empty when they say nothing. */
    public Optional<LocalDate> lastDay(String office, String indicator) {
        return engine.lastDay(office, catalog.indicator(indicator));
    }

    /**
     * The last day of the year of {@code today} that the figures know of: what is dated later is planned. Today, where the
     * sources do not tell.
     */
    LocalDate lastKnownDay(String office, String indicator, LocalDate today) {
        return lastDay(office, indicator)
                .filter(day -> day.getYear() == today.getYear() && day.isBefore(today))
                .orElse(today);
    }

    /** Whether the sources of an indicator say something about a day; always, of what is not known by day. */
    public Predicate<LocalDate> covered(String office, String indicator) {
        return engine.covered(office, catalog.indicator(indicator));
    }

    /**
     * The names of a breakdown's members by code: {@code FR-40} is the Landes. Empty when the code is already the name
     * (a commune, a category).
     */
    public Map<String, Text> labels(String office, String by) {
        return labels.of(catalog.office(office).code(), by);
    }

    /**
     * The formula, the SQL, the exclusions, the loads, the files and lines behind one figure.
     *
     * @throws fr.observatoire.warehouse.catalog.UnknownCodeException when the catalogue has no such office or indicator
     */
    public Explanation explain(String office, String indicator, Period period) {
        return explainer.explain(catalog.office(office).code(), indicator, period);
    }

    /**
     * All indicators that have figures by year, for every year with data of the office, in the order of the catalogue.
     */
    public Map<IndicatorYear, Observation> years(String office) {
        return years.computeIfAbsent(catalog.office(office).code(), yearTable::read);
    }

    /** The first year with data of the office, of whatever indicator; empty without any. */
    Optional<Integer> firstYear(String office) {
        return yearTable.first(catalog.office(office).code());
    }

    /** One indicator in every year with data of the office; empty when it has no figures by year. */
    public Map<Integer, Observation> years(String office, Indicator indicator) {
        return yearTable.years(catalog.office(office).code(), indicator);
    }

    /**
     * The breaks in the series of an office, in order: those that were declared, the changes of web tool in its figures,
     * and the counters that came and went.
     *
     * @throws fr.observatoire.warehouse.catalog.UnknownCodeException when the catalogue has no such office
     */
    public List<Break> breaks(String office) {
        return breaks.computeIfAbsent(catalog.office(office).code(), this::findBreaks);
    }

    /** Those that change the figures of an indicator; the rows of the web are not read for one that has nothing to do with it. */
    public List<Break> breaks(String office, Indicator indicator) {
        boolean ofRows = indicator.counters() != null
                || catalog.calendar().breaks(office).stream()
                        .anyMatch(each -> each.tool() != null && each.concerns(indicator));
        List<Break> known = ofRows ? breaks(office) : catalog.calendar().breaks(office);
        return known.stream().filter(each -> each.concerns(indicator)).toList();
    }

    private List<Break> findBreaks(String office) {
        Set<String> tools = new WebTools(pool).serving(office);
        Stream<Break> declared = catalog.calendar().breaks(office).stream()
                .filter(each -> each.tool() == null || tools.size() > 1 && tools.contains(each.tool()));
        Stream<Break> ofCounters = catalog.indicators().stream()
                .filter(indicator -> indicator.counters() != null)
                .flatMap(
                        indicator -> counters(office, indicator)
                                .breaks(office, indicator.code(), labels(office, indicator.counters()))
                                .stream());
        return Stream.concat(declared, ofCounters)
                .sorted(Comparator.comparing(Break::date))
                .toList();
    }

    /** What counts an indicator side by side. */
    Counting counting(String office, Indicator indicator) {
        return indicator.counters() == null
                ? Counting.ONE
                : counters(catalog.office(office).code(), indicator);
    }

    private CounterDays counters(String office, Indicator indicator) {
        return once(new CountersQuestion(office, indicator.code()), () -> CounterDays.of(pool, indicator, office));
    }

    private record CountersQuestion(String office, String indicator) {}

    /** The trials of models that were made when the snapshot was published, and since. */
    Backtests trials() {
        return trialBook.trials();
    }

    ModelBacktests.Book trialBook() {
        return trialBook;
    }

    /** The offices whose models were not tried yet. */
    public Set<String> untried() {
        return trialBook.pending();
    }

    /** Adds the trials of an office. */
    public synchronized void tried(String office, Backtests made) {
        trialBook = trialBook.with(office, made);
    }

    /**
     * The answer of the models, computed only once because it takes long.
     *
     * @param question a record of its own kind, equal for equal answers
     */
    @SuppressWarnings("unchecked") // the kind of the question tells that of its answer
    public <A> A once(Object question, Supplier<A> answer) {
        return (A) answers.get(question, asked -> answer.get());
    }

    /** The printed contradictions by place, indicator and year, then the structural ones, the declared ones, those by month. */
    public List<Contradiction> contradictions(String office) {
        List<Contradiction> found = new ArrayList<>(contradictions.find(office, years(office)));
        found.addAll(contradictions.declared(engine.evidence(office).declarations(), years(office)));
        found.addAll(monthContradictions.find(catalog.office(office).code()));
        return List.copyOf(found);
    }

    /** Every source of the catalogue, by name, with what the office has delivered for it. */
    public List<SourceStatus> sources(String office, LocalDate today) {
        return book.sources(office, today);
    }

    /**
     * Refusals, the newest first, then by file and line.
     *
     * @param source null for all
     */
    public List<Refusal> refusals(String office, String source, int limit, int offset) {
        return book.refusals(office, source, limit, offset);
    }

    /**
     * The warnings, the newest first.
     *
     * @param openOnly leaves out what an analyst confirmed
     */
    public List<Warning> warnings(String office, boolean openOnly, int limit, int offset) {
        return WarningList.list(pool, office, openOnly, limit, offset);
    }

    /**
     * What the loads up to this snapshot announced of the years that ran, by indicator and day; empty for a snapshot made
     * before announcements were kept.
     */
    public List<Announcement> announcements(String office) {
        return book.announcements(office);
    }

    /** The series of public statistics that the office has loaded, by name: context, no indicators. */
    public List<ContextSeries> context(String office) {
        return new ContextReader(pool).series(catalog.office(office).code());
    }

    /** Who of the members of a year renewed. */
    public MembershipReader members() {
        return new MembershipReader(pool);
    }

    /** The stocks of the guides that moved in the last year, by name. */
    public List<GuideStock> guideStocks(String office, LocalDate today) {
        return new StockReader(pool).stocks(catalog.office(office).code(), today);
    }

    /** What the peers of an office were told of figures of past years, and which stays although the figures moved. */
    public List<ToldClass> toldClasses() {
        return book.toldClasses();
    }

    /** The year that was not over when the snapshot was made. */
    public int runningYear() {
        return snapshot.publishedAt().atZone(ZoneOffset.UTC).getYear();
    }

    /** The published figures that the last load up to this snapshot changed, the largest change first. */
    public List<ChangedFigure> changedFigures(String office) {
        return book.changedFigures(office);
    }

    /** Figures that later exports changed, the newest first. */
    public List<Revision> revisions(String office, int limit, int offset) {
        return book.revisions(office, limit, offset);
    }

    /** The snapshots that are kept, oldest first. */
    public List<SnapshotInfo> snapshots() {
        return home.snapshotList();
    }

    @Override
    public void close() {
        pool.close();
    }
}
