package fr.observatoire.api.dashboard.weeks;

import fr.observatoire.api.chart.CalendarSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.calendar.CalendarCharts;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.Page;
import fr.observatoire.api.dashboard.ScorecardModel.Filter;
import fr.observatoire.api.dashboard.ScorecardModel.Hidden;
import fr.observatoire.api.dashboard.ScorecardModel.Option;
import fr.observatoire.api.dashboard.Years;
import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.dashboard.weeks.WeeksModel.Kind;
import fr.observatoire.api.dashboard.weeks.WeeksModel.Rank;
import fr.observatoire.api.dashboard.weeks.WeeksModel.Row;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.api.weeks.WeekOrder;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.ComparabilityReason;
import fr.observatoire.warehouse.comparison.FrenchHolidays;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.week.DayKind;
import fr.observatoire.warehouse.comparison.week.Week;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.weeks.WeekReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code /semaines}: the days of a year as a calendar, its best and worst weeks, and what holidays bring. */
public final class WeeksPage implements Page {

    public static final String PATH = "/semaines";

    private static final String YEAR = "annee";
    private static final String INDICATOR = "indicateur";
    private static final int MOST_ROWS = 5;

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        Integer asked = request.parameters().year(YEAR);
        List<Indicator> weekly = request.catalog().indicators().stream()
                .filter(each -> each.grains().contains(Grain.WEEK))
                .toList();
        Indicator usual = weekly.stream()
                .filter(each -> each.exposure() != null)
                .findFirst()
                .orElse(weekly.get(0));
        Indicator indicator = request.parameters().choice(INDICATOR, weekly, Indicator::code, usual);
        ChosenBase chosen = ChosenBase.read(request);
        return reader -> {
            Years years = Years.of(asked, reader, request);
            Answer answer = new Answer(request, links, weekly, indicator, chosen.of(years.shown()), years, reader);
            String title = answer.setting().words().text("weeks.title", years.shown());
            return new View("weeks", title, answer.model());
        };
    }

    /** One question to one snapshot. */
    private record Answer(
            Request request,
            Links links,
            List<Indicator> weekly,
            Indicator indicator,
            ChosenBase chosen,
            Years years,
            WarehouseReader reader) {

        ChartContext setting() {
            return request.setting(reader);
        }

        private Words words() {
            return setting().words();
        }

        private int year() {
            return years.shown();
        }

        private Base base() {
            return chosen.base() == null ? Base.previous() : chosen.base();
        }

        private WeekReader weekReader() {
            return new WeekReader(request.office(), indicator, reader, request.today());
        }

        WeeksModel model() {
            List<Week> weeks = weekReader().weeks(year(), base());
            CalendarSpec calendar = CalendarCharts.of(
                    setting(),
                    indicator,
                    new CalendarCharts.Year(year(), base(), weeks, weekReader().days(year())));
            return new WeeksModel(
                    years.links(each -> here().with(YEAR, each)),
                    chosen.choices(request, reader, indicator, year(), Base.previous(), here().with(YEAR, year())),
                    indicators(),
                    hidden(),
                    calendar.isEmpty() ? null : Illustration.of(calendar, resource()),
                    calendar.isEmpty() ? ChartText.of(calendar).sentence() : null,
                    ranks(weeks.stream().filter(Week::isWhole).toList()),
                    weekReader().kinds(year()).stream().map(this::kind).toList(),
                    CalendarCharts.schoolNote(setting(), weeks).orElse(null));
        }

        private Links.Address here() {
            return links.to(PATH).with(INDICATOR, indicator.code());
        }

        private Links.Address resource() {
            return links.resource("/indicators/" + indicator.code() + "/weeks")
                    .with("year", year())
                    .with(ChosenBase.NAME, base().equals(Base.previous()) ? null : base());
        }

        private Filter indicators() {
            return new Filter(
                    INDICATOR,
                    words().text("weeks.indicator"),
                    weekly.stream()
                            .map(each -> new Option(each.code(), setting().label(each), each.equals(indicator)))
                            .toList());
        }

        private List<Hidden> hidden() {
            List<Hidden> hidden = new ArrayList<>();
            links.kept().forEach((name, value) -> hidden.add(new Hidden(name, value)));
            hidden.add(new Hidden(YEAR, String.valueOf(year())));
            return hidden;
        }

        /** No week is among the best and the worst. */
        private List<Rank> ranks(List<Week> whole) {
            int rows = Math.min(MOST_ROWS, whole.size() / 2);
            return rows == 0
                    ? List.of()
                    : List.of(
                            rank("meilleures", "weeks.best", WeekOrder.VALUE.sorted(whole, true), rows),
                            rank("faibles", "weeks.worst", WeekOrder.VALUE.sorted(whole, false), rows));
        }

        private Rank rank(String id, String heading, List<Week> sorted, int rows) {
            return new Rank(
                    id,
                    words().text(heading),
                    sorted.stream().limit(rows).map(this::row).toList());
        }

        private Row row(Week week) {
            YearOverYearRow row = week.row();
            Double open = week.openDays();
            return new Row(
                    CalendarCharts.span(setting(), week.period()),
                    words().name(week.period()),
                    setting().figure(indicator, row.value()),
                    change(row),
                    open == null ? null : setting().numbers().number(open, 1),
                    open == null || open == 0 ? null : perOpenDay(row.value() / open),
                    holidays(week),
                    row.reasons().stream()
                            .map(code -> ComparabilityReason.valueOf(code.toUpperCase(Locale.ROOT)))
                            .map(reason -> reason.text().in(setting().lang()))
                            .toList());
        }

        private String change(YearOverYearRow row) {
            boolean unlike =
                    row.comparability() == Comparability.BREAK || row.comparability() == Comparability.NOT_COMPARABLE;
            String change = unlike ? null : setting().change(indicator, row);
            return change == null
                    ? words().code("comparability", row.comparability().code())
                    : change;
        }

        private String perOpenDay(double rate) {
            return setting().numbers().number(rate, 1);
        }

        /** {@code Fête nationale ; vacances zones A, B}; null for none. */
        private String holidays(Week week) {
            List<String> all = new ArrayList<>(week.publicHolidays().stream()
                    .map(day -> FrenchHolidays.publicHoliday(day)
                            .orElseThrow()
                            .in(setting().lang()))
                    .toList());
            List<String> zones = week.schoolHolidays().entrySet().stream()
                    .filter(zone -> zone.getValue().orElse(0) > 0)
                    .map(Map.Entry::getKey)
                    .toList();
            if (!week.isSchoolKnown()) {
                all.add(words().text("weeks.zones_unknown"));
            } else if (!zones.isEmpty()) {
                all.add(words().text("weeks.zones", String.join(", ", zones)));
            }
            return all.isEmpty() ? null : String.join(words().text("text.separator"), all);
        }

        private Kind kind(DayKind kind) {
            return new Kind(
                    words().text(
                                    "weeks.kind." + kind.kind().code(),
                                    request.office().schoolZone()),
                    setting().figure(indicator, kind.value()),
                    setting().numbers().number(kind.openDays(), 1),
                    kind.perOpenDay() == null ? null : perOpenDay(kind.perOpenDay()));
        }
    }
}
