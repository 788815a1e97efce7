package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.catalog.Indicator.Origin;
import fr.observatoire.warehouse.period.Grain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.sl.extractor.SlideShowExtractor;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A council would have to take back a figure that another page contradicts: every change of every indicator that API,
 * scorecard, charts, slides, PDF and workbook show is the one that plain SQL over the star gives.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ShownChangesContract {

    private static final double EXACT = 1e-9;

    /** The year before the crisis, which the years after it are compared with too. */
    private static final int REFERENCE = 2019;

    /** {@code −48,7 %}, or of small numbers {@code +4 par rapport à 2019}. */
    private static final Pattern CHANGE = Pattern.compile("[+−]\\d[\\d\\u202F]*(?:,\\d\\u00A0%"
            + "|(?:,\\d+)?(?= par rapport à| sur un an| en un an| au \\d| depuis| brut))");

    /** A smaller base has no percentages. */
    private static final double LEAST_BASE = 30;

    private static final Set<String> ESTIMATES = Set.of("standardised-rate", "counterfactual", "seasonally-adjusted");
    private static final Pattern ROW =
            Pattern.compile("<tr role=\"row\">\\s*<th scope=\"row\".*?</tr>", Pattern.DOTALL);
    private static final Pattern MOST_CHANGED =
            Pattern.compile("<li>\\s*<span class=\"change-value\">.*?</li>", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("/indicateurs/([a-z-]+)\\?");
    private static final Pattern TITLE = Pattern.compile("<title id=\"title\">(.*?)</title>");
    private static final Pattern SINCE = Pattern.compile("(" + CHANGE.pattern() + ") depuis (\\d{4})");
    private static final Pattern SAME_DATES =
            Pattern.compile("(" + CHANGE.pattern() + ") au [^,<]+, mêmes dates de (\\d{4})");
    private static final Pattern WEEK = Pattern.compile("[+−][\\d\\s\\u00A0\\u202F,]*%?\\ssur\\sla\\smême\\ssemaine");
    private static final Pattern CUT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)");

    /** One question: an indicator's year and its base. */
    private record Asked(String indicator, int year, String base) {}

    private final Map<Asked, JsonNode> answers = new HashMap<>();
    private ServedOffice office;

    @TempDir
    static Path folder;

    /** Loads and serves the office. */
    abstract ServedOffice office(Path folder) throws IOException, SQLException;

    /** Years to look at, the running one among them. */
    abstract List<Integer> years();

    @BeforeAll
    void start() throws IOException, SQLException {
        office = office(folder);
    }

    @AfterAll
    void stop() throws SQLException {
        office.close();
    }

    private static String percent(double change) {
        return Numbers.in("fr").change(change, 1);
    }

    private static Set<String> changes(String text) {
        return CHANGE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private JsonNode row(String indicator, int year, String base) {
        return answers.computeIfAbsent(new Asked(indicator, year, base), asked -> office.json(
                        "/indicators/" + indicator + "/year-over-year?grain=year&year=" + year + "&base=" + base)
                .get("rows")
                .get(0));
    }

    private Double shown(String indicator, int year, String base) {
        JsonNode change = row(indicator, year, base).get("change_percent");
        return change == null || change.isNull() ? null : Double.valueOf(change.asDouble());
    }

    /** The change as people are told it, in the form that the answer names. */
    private static String said(JsonNode answer, int decimals) {
        return switch (answer.path("change_form").asText("")) {
            case "percent" -> percent(answer.get("change_percent").asDouble());
            case "count" -> Numbers.in("fr").count(answer.get("change").asDouble(), decimals);
            default -> "";
        };
    }

    private String said(String indicator, int year, String base) {
        return said(
                row(indicator, year, base), office.catalog.indicator(indicator).decimals());
    }

    private String said(JsonNode method, String indicator) {
        boolean estimate = ESTIMATES.contains(method.get("method").asText());
        return said(
                method,
                estimate ? 0 : Math.max(1, office.catalog.indicator(indicator).decimals()));
    }

    /** The changes of a year that may be shown of an indicator: since the year before, and since the crisis. */
    private Set<String> sayable(String indicator, int year) {
        Set<String> sayable = new TreeSet<>();
        bases(year).forEach(base -> sayable.add(said(indicator, year, base)));
        return sayable;
    }

    private List<String> indicators() {
        return office.catalog.indicators().stream().map(Indicator::code).toList();
    }

    @Test
    void theApiGivesWhatSqlGives() throws SQLException {
        int compared = 0;
        for (int year : years()) {
            for (Indicator indicator : office.catalog.indicators()) {
                for (int base : new TreeSet<>(List.of(year - 1, Math.min(year - 1, REFERENCE)))) {
                    if (shown(indicator.code(), year, Integer.toString(base)) != null) {
                        assertSqlAgrees(indicator, year, base);
                        compared++;
                    }
                }
            }
        }
        assertTrue(compared > 20 * years().size(), "only " + compared + " changes were compared");
    }

    private void assertSqlAgrees(Indicator indicator, int year, int base) throws SQLException {
        JsonNode row = row(indicator.code(), year, Integer.toString(base));
        Matcher cut = CUT.matcher(row.get("base_period").asText());
        LocalDate last = LocalDate.of(year, 12, 31);
        if (cut.matches()) {
            last = LocalDate.parse(cut.group(2)).plusYears((long) year - base);
        }
        Double value = figure(indicator, year, last);
        Double before = figure(indicator, base, last.minusYears((long) year - base));
        String where = indicator.code() + " " + year + " against " + base + ": " + row;
        assertEquals(value, row.get("value").asDouble(), EXACT, where);
        assertEquals(before, row.get("base_value").asDouble(), EXACT, where);
        assertEquals(100 * (value - before) / before, row.get("change_percent").asDouble(), 1e-6, where);
        assertEquals(
                before < LEAST_BASE ? "count" : "percent",
                row.get("change_form").asText(),
                where);
    }

    /** Rows that say nothing count nothing: what is declared for a year, distinct visitors and sums have their own ways. */
    private Double figure(Indicator indicator, int year, LocalDate last) throws SQLException {
        if (indicator.derivation() != null) {
            double sum = 0;
            for (String part : indicator.derivation().sum()) {
                sum += figure(office.catalog.indicator(part), year, last);
            }
            return sum;
        }
        Double declared = office.number(
                "SELECT max(value) FROM rpt_declared WHERE office = ? AND indicator = ? AND year(date) = ?",
                office.office,
                indicator.code(),
                year);
        if (indicator.origin() != Origin.ROWS) {
            return declared;
        }
        if (indicator.aggregation() == Aggregation.DISTINCT) {
            return office.number(
                    "SELECT max(visitors) FROM " + indicator.fact()
                            + " WHERE office = ? AND year(date) = ? AND period_kind = 'year'",
                    office.office,
                    year);
        }
        Double counted = office.sql(indicator, LocalDate.of(year, 1, 1), last);
        return counted == null ? Double.valueOf(0) : counted;
    }

    /** Rows after the day up to which a year is compared would be missing on one side. */
    @Test
    void theRunningYearIsComparedUpToItsLastRow() throws SQLException {
        int year = years().get(years().size() - 1);
        int cut = 0;
        for (Indicator indicator : office.catalog.indicators()) {
            Matcher base = CUT.matcher(
                    row(indicator.code(), year, "previous").get("base_period").asText());
            if (base.matches() && indicator.derivation() == null && indicator.aggregation() == Aggregation.FLOW) {
                LocalDate until = LocalDate.parse(base.group(2)).plusYears(1);
                Double after = office.sql(indicator, until.plusDays(1), LocalDate.of(year, 12, 31));
                assertTrue(after == null || after == 0, indicator.code() + " goes on after " + until);
                cut++;
            }
        }
        assertTrue(cut > 3, "no indicator of the running year was cut");
    }

    @Test
    void theScorecardShowsTheSameChangesAndResults() {
        for (int year : years()) {
            String page = office.text("/?lang=fr&annee=" + year);
            for (MatchResult row : ROW.matcher(page).results().toList()) {
                String indicator = code(row.group());
                if (isPercentage(indicator)) {
                    continue;
                }
                assertAmong(sayable(indicator, year), changes(row.group()), "scorecard, " + indicator + " " + year);
                SAME_DATES
                        .matcher(row.group())
                        .results()
                        .forEach(said -> assertEquals(said(indicator, year, said.group(2)), said.group(1)));
                JsonNode value = row(indicator, year, "previous").get("value");
                if (value != null && !value.isNull()) {
                    String number = Numbers.in("fr")
                            .number(
                                    value.asDouble(),
                                    office.catalog.indicator(indicator).decimals());
                    assertTrue(row.group().contains(">" + number), indicator + " " + year + " is not " + number);
                }
            }
            for (MatchResult most : MOST_CHANGED.matcher(page).results().toList()) {
                String indicator = code(most.group());
                assertAmong(sayable(indicator, year), changes(most.group()), "changed most, " + indicator + " " + year);
                String base =
                        year > REFERENCE && changes(most.group()).size() > 1 ? Integer.toString(REFERENCE) : "previous";
                String verdict = row(indicator, year, base).get("comparability").asText();
                assertTrue(
                        !Set.of("break", "not_comparable").contains(verdict), indicator + " " + year + ": " + verdict);
            }
        }
    }

    private static String code(String html) {
        Matcher code = CODE.matcher(html);
        assertTrue(code.find(), html);
        return code.group(1);
    }

    private boolean isPercentage(String indicator) {
        return office.catalog.indicator(indicator).unit().fr().equals("%");
    }

    private static void assertAmong(Set<String> sayable, Set<String> shown, String where) {
        Set<String> wrong = new TreeSet<>(shown);
        wrong.removeAll(sayable);
        assertEquals(Set.of(), wrong, where + " shows changes that are not its own: " + sayable);
    }

    private String title(String indicator, String question) {
        Matcher title = TITLE.matcher(
                office.text("/api/v1/indicators/" + indicator + "/" + question.replace("?", ".svg?") + "&lang=fr"));
        assertTrue(title.find(), indicator + "/" + question);
        return title.group(1);
    }

    @Test
    void theTitlesOfComparisonsSayTheSameChanges() {
        int told = 0;
        for (int year : years()) {
            for (Indicator indicator : known(year)) {
                for (String base : bases(year)) {
                    for (Grain grain : List.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH, Grain.WEEK)) {
                        if (indicator.grains().contains(grain) && !isPercentage(indicator.code())) {
                            told += assertTitle(indicator, year, base, grain);
                        }
                    }
                }
            }
        }
        assertTrue(told > 20 * years().size(), "only " + told + " titles told a change");
    }

    private List<String> bases(int year) {
        return REFERENCE < year ? List.of("previous", Integer.toString(REFERENCE)) : List.of("previous");
    }

    /** The indicators that have a figure. */
    private List<Indicator> known(int year) {
        return office.catalog.indicators().stream()
                .filter(indicator -> row(indicator.code(), year, "previous").hasNonNull("value"))
                .toList();
    }

    private int assertTitle(Indicator indicator, int year, String base, Grain grain) {
        String question = "year-over-year?grain=" + grain.code() + "&year=" + year + "&base=" + base;
        String title = title(indicator.code(), question);
        Set<String> sayable = new TreeSet<>();
        if (base.equals("previous")) {
            sayable.addAll(sayable(indicator.code(), year));
        } else {
            sayable.add(said(indicator.code(), year, base));
        }
        assertAmong(sayable, changes(title), question + ", “" + title + "”");
        return changes(title).isEmpty() ? 0 : 1;
    }

    /** 16 newsletters and then 20 are "+4": the percentage of a small base is mostly chance. */
    @Test
    void smallNumbersAreTotalledAndNotTurnedIntoPercentages() {
        int counted = 0;
        for (int year : years()) {
            for (Indicator indicator : known(year)) {
                JsonNode row = row(indicator.code(), year, "previous");
                if (row.path("change_form").asText().equals("count") && row.hasNonNull("change_percent")) {
                    String title = title(indicator.code(), "year-over-year?grain=year&year=" + year);
                    String change = said(indicator.code(), year, "previous");
                    assertTrue(title.contains(change + " par rapport à "), title + " does not say " + change);
                    counted++;
                }
            }
        }
        assertTrue(counted > years().size(), "only " + counted + " small numbers");
    }

    /** A trend says since when; years that are measured in another way, or known in part, are no such year. */
    @Test
    void theTitlesOfTrendsSayTheChangeSinceTheYearTheyName() {
        int told = 0;
        for (int year : years()) {
            for (Indicator indicator : known(year)) {
                String question = "series?grain=year&from=2017-01-01&to=" + year + "-12-31";
                Matcher since = SINCE.matcher(title(indicator.code(), question));
                if (since.find()) {
                    double first = row(indicator.code(), Integer.parseInt(since.group(2)), "previous")
                            .get("value")
                            .asDouble();
                    double last =
                            row(indicator.code(), year, "previous").get("value").asDouble();
                    String expected = first < LEAST_BASE
                            ? Numbers.in("fr").count(last - first, indicator.decimals())
                            : percent(100 * (last - first) / first);
                    assertEquals(expected, since.group(1), indicator.code() + " " + year);
                    told++;
                }
            }
        }
        assertTrue(told > 5 * years().size(), "only " + told + " titles told a change");
    }

    /** What a year is compared with stands behind each figure of the title, and is the base that the answer names. */
    @Test
    void theTitlesOfTheCovidMethodsNameTheBaseOfEachFigure() {
        for (int year : years()) {
            for (Indicator indicator : known(year)) {
                for (String base : bases(year)) {
                    String question = "covid-adjusted?year=" + year + "&base=" + base;
                    String title = title(indicator.code(), question);
                    Map<String, Set<String>> bases = new HashMap<>();
                    for (JsonNode method : office.json("/indicators/" + indicator.code() + "/" + question)
                            .get("methods")) {
                        if (method.hasNonNull("change_form")) {
                            bases.computeIfAbsent(said(method, indicator.code()), c -> new HashSet<>())
                                    .add(method.get("base_period").asText().substring(0, 4));
                        }
                    }
                    assertAmong(bases.keySet(), changes(title), question + ", “" + title + "”");
                    for (String part : title.split("\\u00A0;")) {
                        for (String change : changes(part)) {
                            assertTrue(
                                    bases.get(change).stream().anyMatch(part::contains),
                                    "“" + title + "” does not name the base of " + change);
                        }
                    }
                }
            }
        }
    }

    @Test
    void theReportShowsTheSameChangesAndResults() throws IOException {
        for (int year : years()) {
            Set<String> sayable = new TreeSet<>();
            for (String indicator : indicators()) {
                sayable.addAll(sayable(indicator, year));
                sayable.addAll(methods(indicator, year));
                for (int shown = year - 2; shown <= year && isPercentage(indicator); shown++) {
                    JsonNode rate = row(indicator, shown, "previous").get("value");
                    sayable.add(rate == null || rate.isNull() ? "" : percent(rate.asDouble()));
                }
            }
            sayable.addAll(contradicted());
            try (XMLSlideShow show = new XMLSlideShow(
                            new ByteArrayInputStream(office.bytes("/api/v1/reports/" + year + ".pptx?lang=fr")));
                    SlideShowExtractor<?, ?> extractor = new SlideShowExtractor<>(show)) {
                assertAmong(sayable, changes(ofTheYear(extractor.getText())), "slides of " + year);
            }
            try (PDDocument pages = Loader.loadPDF(office.bytes("/api/v1/reports/" + year + ".pdf?lang=fr"))) {
                assertAmong(sayable, changes(ofTheYear(new PDFTextStripper().getText(pages))), "pages of " + year);
            }
            assertWorkbook(year);
        }
    }

    /** A month or a season in short: four slides, two pages, and no change that plain SQL over its days does not give. */
    @Test
    void theShortPacksShowTheSameChanges() throws IOException, SQLException {
        for (int year : years()) {
            for (String period : begun(year)) {
                Set<String> sayable = sayableOf(period, year);
                String address = shortPack(period);
                try (XMLSlideShow show =
                                new XMLSlideShow(new ByteArrayInputStream(office.bytes(address + ".pptx?lang=fr")));
                        SlideShowExtractor<?, ?> extractor = new SlideShowExtractor<>(show)) {
                    extractor.setNotesByDefault(true);
                    assertEquals(4, show.getSlides().size(), period);
                    assertAmong(sayable, changes(extractor.getText()), "slides of " + period);
                }
                try (PDDocument pages = Loader.loadPDF(office.bytes(address + ".pdf?lang=fr"))) {
                    assertEquals(2, pages.getNumberOfPages(), period);
                    assertAmong(sayable, changes(new PDFTextStripper().getText(pages)), "pages of " + period);
                }
            }
        }
    }

    /** Nobody presents zeros of a month that is to come. */
    @Test
    void aPeriodToComeHasNoPack() {
        int next = office.today.getYear() + 1;
        for (String period : List.of(next + "-01", next + "-S-high")) {
            assertEquals(404, office.status(shortPack(period) + ".pptx"), period);
        }
    }

    private static String shortPack(String period) {
        return "/api/v1/reports/" + period.replace("-S-", "-");
    }

    /** The summer of a past year; of the running one also the month before and the one that runs. */
    private List<String> begun(int year) {
        YearMonth now = YearMonth.from(office.today);
        Stream<YearMonth> months = year == now.getYear() ? Stream.of(now.minusMonths(1), now) : Stream.empty();
        Stream<String> summer =
                YearMonth.of(year, Month.JULY).isAfter(now) ? Stream.empty() : Stream.of(year + "-S-high");
        return Stream.concat(months.map(YearMonth::toString), summer).toList();
    }

    /** Of all indicators, since each base; those that count are held against SQL. */
    private Set<String> sayableOf(String period, int year) throws SQLException {
        Set<String> sayable = new TreeSet<>();
        String grain = period.contains("-S-") ? "season" : "month";
        int compared = 0;
        for (Indicator indicator : office.catalog.indicators()) {
            for (String base : indicator.grains().contains(Grain.of(grain)) ? bases(year) : List.<String>of()) {
                for (JsonNode row : office.json("/indicators/" + indicator.code() + "/year-over-year?grain=" + grain
                                + "&year=" + year + "&base=" + base)
                        .get("rows")) {
                    if (row.get("period").asText().equals(period)) {
                        sayable.add(said(row, indicator.decimals()));
                        compared += assertSqlAgreesOver(indicator, row, year);
                    }
                }
            }
        }
        assertTrue(compared > 1, "only " + compared + " figures of " + period + " were compared");
        return sayable;
    }

    /** Days without a row counted nothing. */
    private double sum(Indicator indicator, LocalDate from, LocalDate to) throws SQLException {
        Double sum = office.sql(indicator, from, to);
        return sum == null ? 0 : sum;
    }

    private int assertSqlAgreesOver(Indicator indicator, JsonNode row, int year) throws SQLException {
        if (indicator.aggregation() != Aggregation.FLOW
                || indicator.origin() != Origin.ROWS
                || indicator.derivation() != null
                || !row.hasNonNull("change_percent")) {
            return 0;
        }
        String period = row.get("period").asText();
        LocalDate from = LocalDate.parse(year + (period.contains("-S-") ? "-07" : period.substring(4)) + "-01");
        LocalDate to = from.plusMonths(period.contains("-S-") ? 2 : 1).minusDays(1);
        Matcher cut = CUT.matcher(row.get("base_period").asText());
        int base = Integer.parseInt(row.get("base_period").asText().substring(0, 4));
        if (cut.matches()) {
            to = LocalDate.parse(cut.group(2)).plusYears((long) year - base);
        }
        String where = indicator.code() + ": " + row;
        assertEquals(sum(indicator, from, to), row.get("value").asDouble(), EXACT, where);
        assertEquals(
                sum(indicator, from.minusYears((long) year - base), to.minusYears((long) year - base)),
                row.get("base_value").asDouble(),
                EXACT,
                where);
        return 1;
    }

    /** Without what its best week changed, which is no change of the year. */
    private static String ofTheYear(String text) {
        return WEEK.matcher(text).replaceAll("");
    }

    /** Rates that two places state differently are listed with both. */
    private Set<String> contradicted() {
        Set<String> rates = new TreeSet<>();
        for (JsonNode row : office.json("/contradictions").get("rows")) {
            for (String figure : List.of("stated", "computed")) {
                if (isPercentage(row.get("indicator").asText()) && row.hasNonNull(figure)) {
                    rates.add(percent(row.get(figure).asDouble()));
                }
            }
        }
        return rates;
    }

    private Set<String> methods(String indicator, int year) {
        Set<String> changes = new TreeSet<>();
        for (String base : bases(year)) {
            for (JsonNode method : office.json(
                            "/indicators/" + indicator + "/covid-adjusted?year=" + year + "&base=" + base)
                    .get("methods")) {
                changes.add(said(method, indicator));
            }
        }
        return changes;
    }

    private void assertWorkbook(int year) throws IOException {
        Map<String, String> codes = new HashMap<>();
        office.catalog
                .indicators()
                .forEach(indicator -> codes.put(indicator.label().fr(), indicator.code()));
        List<String> found = new ArrayList<>();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(office.bytes("/api/v1/reports/" + year + ".xlsx?lang=fr")))) {
            for (Sheet sheet : workbook) {
                int column = column(sheet.getRow(0), "Résultats " + year);
                for (Row row : sheet) {
                    String label = column < 0 || row.getCell(0) == null
                            ? ""
                            : row.getCell(0).toString();
                    String code = codes.entrySet().stream()
                            .filter(each -> label.equals(each.getKey()) || label.startsWith(each.getKey() + " ("))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse(null);
                    if (code != null
                            && row.getCell(column) != null
                            && row.getCell(column).getCellType() == CellType.NUMERIC) {
                        double expected =
                                row(code, year, "previous").get("value").asDouble();
                        assertEquals(expected, row.getCell(column).getNumericCellValue(), EXACT, code + " " + year);
                        found.add(code);
                    }
                }
            }
        }
        assertTrue(found.size() > 5, "the workbook of " + year + " holds results of " + found);
    }

    private static int column(Row heads, String name) {
        for (int column = 0; heads != null && column < heads.getLastCellNum(); column++) {
            if (heads.getCell(column) != null
                    && heads.getCell(column).toString().equals(name)) {
                return column;
            }
        }
        return -1;
    }
}
