package fr.observatoire.api.dashboard;

import fr.observatoire.api.attainment.GapOrder;
import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.attainment.YearResults;
import fr.observatoire.api.chart.mapping.AttainmentCharts;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.dashboard.part.Outcome;
import fr.observatoire.api.dashboard.part.YearsLine;
import fr.observatoire.api.dashboard.season.FirstScreen;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Contradiction;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.target.TargetRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** {@code /}: all indicators of a year with result, target, rate, status and caveats, by chapter of the manual. */
final class ScorecardPage implements Page {

    private static final String YEAR = "annee";
    private static final String CHAPTER = "chapitre";
    private static final String STATUS = "statut";
    private static final String SORT = "sort";
    private static final String GAP = "gap";
    private static final String ALL = "tous";
    private static final String UNTARGETED = "sans-objectif";

    /** The filters of the address; null for those that are not set. */
    private record Question(Integer year, String chapter, String status, String sort, ChosenBase base) {

        boolean isFiltered() {
            return chapter != null || status != null;
        }

        boolean isByGap() {
            return GAP.equals(sort);
        }
    }

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        Question question = new Question(
                request.parameters().year(YEAR),
                choice(request, CHAPTER, chapters(request)),
                choice(request, STATUS, statuses().toList()),
                request.parameters().choice(SORT, List.of(GAP), null),
                ChosenBase.read(request));
        return reader -> {
            ChartContext setting = request.setting(reader);
            Years years = Years.of(question.year(), reader, request);
            String title = setting.words().text("scorecard.title", years.shown());
            return new View("scorecard", title, new Answer(request, links, question, reader, setting, years).model());
        };
    }

    /** A form always sends all its lists, so "all" is a value too; it becomes null. */
    private static String choice(Request request, String name, List<String> values) {
        List<String> allowed = Stream.concat(Stream.of(ALL), values.stream()).toList();
        String chosen = request.parameters().choice(name, allowed, ALL);
        return chosen.equals(ALL) ? null : chosen;
    }

    /** The statuses of targets, and "no target": together they cover all indicators. */
    private static Stream<String> statuses() {
        return Stream.concat(Stream.of(Status.values()).map(Status::code), Stream.of(UNTARGETED));
    }

    private static List<String> chapters(Request request) {
        return request.catalog().indicators().stream()
                .map(Indicator::chapter)
                .distinct()
                .toList();
    }

    private static String status(AttainmentRow row) {
        return targeted(row) ? row.status().code() : UNTARGETED;
    }

    private static boolean targeted(AttainmentRow row) {
        return row.target() != null && row.target().rule() != TargetRule.NONE;
    }

    /** One question to one snapshot. */
    private record Answer(
            Request request,
            Links links,
            Question question,
            WarehouseReader reader,
            ChartContext setting,
            Years years) {

        ScorecardModel model() {
            YearResults results = new YearResults(request, reader);
            List<AttainmentRow> all =
                    results.rows(results.ofOffice(request.catalog().indicators()), years.shown());
            List<AttainmentRow> shown = all.stream().filter(this::answers).toList();
            Changes changes = Changes.of(results, links, setting, years.shown());
            return new ScorecardModel(
                    years.shown(),
                    words().text("scorecard.intro", all.size()),
                    hit() ? words().text("scorecard.hit", years.shown()) : null,
                    years.links(year -> here(year, question.chapter(), question.status())),
                    tiles(all),
                    results.baseYear(years.shown()),
                    changes.rises(),
                    changes.falls(),
                    List.of(chapterFilter(), statusFilter()),
                    hidden(),
                    words().text("scorecard.shown", shown.size(), all.size()),
                    question.isByGap() ? byGap(shown, results) : chapters(shown, results),
                    hiddenGoals(),
                    yearsShown(),
                    order(),
                    chart(all),
                    question.isFiltered() ? null : foreword(),
                    here(years.shown(), null, null).toString(),
                    question.isFiltered()
                            ? null
                            : new FirstScreen(request, links, reader, years.shown(), question.base())
                                    .model(all, here(years.shown(), null, null)));
        }

        private ScorecardModel.Words foreword() {
            return setting.look()
                    .foreword(years.shown(), request.language().code())
                    .map(each -> new ScorecardModel.Words(
                            each.title() == null ? words().text("foreword.title") : each.title(), each.paragraphs()))
                    .orElse(null);
        }

        private Words words() {
            return setting.words();
        }

        private boolean hit() {
            return request.catalog().calendar().hitByCrisis(request.office().code(), Period.year(years.shown()));
        }

        private boolean answers(AttainmentRow row) {
            boolean chapter = question.chapter() == null
                    || question.chapter().equals(indicator(row).chapter());
            return chapter && (question.status() == null || question.status().equals(status(row)));
        }

        private Indicator indicator(AttainmentRow row) {
            return request.catalog().indicator(row.indicator());
        }

        private Links.Address here(int year, String chapter, String status) {
            return in(question.sort(), year, chapter, status);
        }

        private Links.Address in(String sort, int year, String chapter, String status) {
            return links.to("/")
                    .with(YEAR, year)
                    .with(CHAPTER, chapter)
                    .with(STATUS, status)
                    .with(SORT, sort);
        }

        private ScorecardModel.Order order() {
            Links.Address other =
                    in(question.isByGap() ? null : GAP, years.shown(), question.chapter(), question.status());
            return new ScorecardModel.Order(
                    words().text(question.isByGap() ? "scorecard.by_chapter" : "scorecard.by_gap"),
                    other + "#indicateurs",
                    question.isByGap());
        }

        private String yearsShown() {
            int first = years.coverage().first();
            return first < years.shown() ? words().text("scorecard.years", first, years.shown()) : null;
        }

        private List<ScorecardModel.Tile> tiles(List<AttainmentRow> all) {
            List<ScorecardModel.Tile> tiles = new ArrayList<>();
            statuses().forEach(status -> {
                long count =
                        all.stream().filter(row -> status(row).equals(status)).count();
                if (count > 0) {
                    tiles.add(new ScorecardModel.Tile(
                            count,
                            status.equals(UNTARGETED)
                                    ? words().text("scorecard.untargeted")
                                    : words().counted(status, count),
                            icon(status),
                            here(years.shown(), question.chapter(), status).toString(),
                            status.equals(question.status())));
                }
            });
            return tiles;
        }

        private static String icon(String status) {
            return status.equals(UNTARGETED) ? "none" : Outcome.icon(Status.valueOf(status.toUpperCase(Locale.ROOT)));
        }

        private ScorecardModel.Filter chapterFilter() {
            List<ScorecardModel.Option> options = new ArrayList<>();
            options.add(new ScorecardModel.Option(ALL, words().text("page.all"), question.chapter() == null));
            for (String chapter : ScorecardPage.chapters(request)) {
                options.add(new ScorecardModel.Option(
                        chapter, chapter + " " + setting.chapter(chapter), chapter.equals(question.chapter())));
            }
            return new ScorecardModel.Filter(CHAPTER, words().text("scorecard.chapter"), options);
        }

        private ScorecardModel.Filter statusFilter() {
            List<ScorecardModel.Option> options = new ArrayList<>();
            options.add(new ScorecardModel.Option(ALL, words().text("page.all"), question.status() == null));
            statuses()
                    .forEach(status -> options.add(new ScorecardModel.Option(
                            status,
                            status.equals(UNTARGETED)
                                    ? words().text("scorecard.untargeted")
                                    : words().text("attainment." + status),
                            status.equals(question.status()))));
            return new ScorecardModel.Filter(STATUS, words().text("scorecard.status"), options);
        }

        private List<ScorecardModel.Hidden> hidden() {
            List<ScorecardModel.Hidden> hidden = new ArrayList<>();
            links.kept().forEach((name, value) -> hidden.add(new ScorecardModel.Hidden(name, value)));
            hidden.add(new ScorecardModel.Hidden(YEAR, Integer.toString(years.shown())));
            if (question.isByGap()) {
                hidden.add(new ScorecardModel.Hidden(SORT, GAP));
            }
            return hidden;
        }

        private List<ScorecardModel.Chapter> chapters(List<AttainmentRow> shown, YearResults results) {
            List<Contradiction> contradictions =
                    reader.contradictions(request.office().code());
            return ScorecardPage.chapters(request).stream()
                    .map(chapter -> new ScorecardModel.Chapter(
                            chapter,
                            words().text("scorecard.chapter_heading", chapter, setting.chapter(chapter)),
                            chapter.equals(question.chapter())
                                    ? null
                                    : here(years.shown(), chapter, null) + "#graphique",
                            shown.stream()
                                    .filter(row -> indicator(row).chapter().equals(chapter))
                                    .map(row -> row(row, results, contradictions))
                                    .toList()))
                    .filter(chapter -> !chapter.rows().isEmpty())
                    .toList();
        }

        /** All of them in one table; none when no indicator answers. */
        private List<ScorecardModel.Chapter> byGap(List<AttainmentRow> shown, YearResults results) {
            List<Contradiction> contradictions =
                    reader.contradictions(request.office().code());
            List<ScorecardModel.Row> rows = shown.stream()
                    .sorted(GapOrder.furthestFirst())
                    .map(row -> row(row, results, contradictions))
                    .toList();
            return rows.isEmpty()
                    ? List.of()
                    : List.of(new ScorecardModel.Chapter("ecart", words().text("scorecard.gap_heading"), null, rows));
        }

        /** A target is not passed over in silence. */
        private List<ScorecardModel.Source> hiddenGoals() {
            return request.catalog().hiddenGoals(request.office().code(), years.shown()).stream()
                    .map(indicator -> new ScorecardModel.Source(
                            setting.label(indicator),
                            links.indicator(indicator.code(), years.shown()).toString()))
                    .toList();
        }

        private ScorecardModel.Row row(AttainmentRow row, YearResults results, List<Contradiction> contradictions) {
            Indicator indicator = indicator(row);
            Observation before = results.result(indicator, years.shown() - 1);
            return new ScorecardModel.Row(
                    setting.label(indicator),
                    links.indicator(indicator.code(), years.shown()).toString(),
                    YearsLine.of(setting, indicator, results, years.coverage().first(), row.result()),
                    Outcome.of(setting, indicator, row),
                    years.hasBefore() ? before(indicator, before) : null,
                    change(indicator, results),
                    Caveat.of(words(), links, row, years.shown(), contradictions),
                    indicator.sources().stream()
                            .map(source -> new ScorecardModel.Source(
                                    request.in(request.catalog().source(source).title()),
                                    links.to("/sources") + "#" + source))
                            .toList());
        }

        private String before(Indicator indicator, Observation before) {
            return before.value() == null
                    ? setting.absence(before.period(), before.status())
                    : setting.number(indicator, before.value());
        }

        private String change(Indicator indicator, YearResults results) {
            return results.changes(List.of(indicator), years.shown()).stream()
                    .filter(YearChange::isComparable)
                    .map(change -> setting.sinceBefore(indicator, change.rows()))
                    .findFirst()
                    .orElse(null);
        }

        /** The chart of the chosen chapter; in a chart of all chapters the letters would be too small. */
        private Illustration chart(List<AttainmentRow> all) {
            if (question.chapter() == null) {
                return null;
            }
            List<AttainmentRow> rows = all.stream()
                    .filter(row -> indicator(row).chapter().equals(question.chapter()))
                    .toList();
            if (rows.stream().noneMatch(ScorecardPage::targeted)) {
                return null;
            }
            return Illustration.of(
                    AttainmentCharts.of(setting, years.shown(), question.chapter(), rows),
                    links.resource("/attainment").with("year", years.shown()).with("chapter", question.chapter()));
        }
    }
}
