package fr.observatoire.api.dashboard.season;

import fr.observatoire.api.attainment.GapOrder;
import fr.observatoire.api.chart.CourseSpec;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.CovidCharts;
import fr.observatoire.api.chart.mapping.season.SeasonCharts;
import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.dashboard.part.Outcome;
import fr.observatoire.api.dashboard.season.SeasonModel.Goal;
import fr.observatoire.api.dashboard.season.SeasonModel.Task;
import fr.observatoire.api.dashboard.season.SeasonModel.Way;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.pace.YearCourse;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.List;

/**
 * Where the year stands: the answers to a director's first questions, before all indicators. It computes nothing of its
 * own: each figure is one that the API answers.
 */
public final class FirstScreen {

    private static final int MOST_GOALS = 6;
    private static final int MOST_TASKS = 6;

    private final Request request;
    private final Links links;
    private final WarehouseReader reader;
    private final ChartContext setting;
    private final int year;
    private final ChosenBase base;
    private final KeyFigures figures;

    /**
     * Of one year.
     *
     * @param chosen by the reader
     */
    public FirstScreen(Request request, Links links, WarehouseReader reader, int year, ChosenBase chosen) {
        this.request = request;
        this.links = links;
        this.reader = reader;
        this.setting = request.setting(reader);
        this.year = year;
        this.base = chosen.of(year);
        this.figures = new KeyFigures(request, links, reader, setting, year, base.base());
    }

    /**
     * The answers.
     *
     * @param rows the results of the year against their targets
     * @param page the address of the page that they stand on, without a base
     */
    public SeasonModel model(List<AttainmentRow> rows, Links.Address page) {
        Indicator leading = figures.leading();
        YearCourse course = figures.course(leading);
        // In January the last year with data is the one before: what is to be done for it is still to be done.
        boolean running = request.today().getYear() - year <= 1
                && Coverage.of(reader, request).last() == year;
        List<Task> tasks = running ? new Tasks(request, links, reader, setting.words()).all() : List.of();
        CourseSpec drawn = SeasonCharts.of(setting, leading, course);
        return new SeasonModel(
                setting.label(leading),
                sentence(leading, drawn),
                drawn.caption().notes(),
                running,
                drawn.isEmpty() ? null : Illustration.beside(drawn, chart(leading)),
                figures.all(),
                goals(rows),
                page + "#bilan",
                tasks.stream().limit(MOST_TASKS).toList(),
                tasks.size() <= MOST_TASKS
                        ? null
                        : setting.words().text("season.more_tasks", tasks.size() - MOST_TASKS),
                base.choices(request, reader, leading, year, ChosenBase.beside(request, year), page),
                ways(leading));
    }

    /** The raw change of a year that a crisis hit does not stand alone. */
    private String sentence(Indicator leading, CourseSpec drawn) {
        String told = drawn.caption().title();
        if (!request.catalog().calendar().hitByCrisis(request.office().code(), Period.year(year))) {
            return told;
        }
        String seen = CovidCharts.seenThrough(
                setting, leading, year, request.comparisons(leading, reader).covidAdjusted(year, Base.previous()));
        return seen.isEmpty() ? told : told + setting.words().text("text.separator") + seen;
    }

    private Links.Address chart(Indicator leading) {
        return links.resource("/indicators/" + leading.code() + "/season-to-date")
                .with("year", year)
                .with(ChosenBase.NAME, base.base());
    }

    private List<Goal> goals(List<AttainmentRow> rows) {
        return rows.stream()
                .filter(row -> row.rate() != null)
                .sorted(GapOrder.furthestFirst())
                .limit(MOST_GOALS)
                .map(this::goal)
                .toList();
    }

    private Goal goal(AttainmentRow row) {
        Indicator indicator = request.catalog().indicator(row.indicator());
        return new Goal(
                setting.label(indicator),
                links.indicator(indicator.code(), year).toString(),
                Outcome.of(setting, indicator, row));
    }

    /** The page chooses an indicator of its own where the leading one has no weeks. */
    private Links.Address weeks(Indicator leading) {
        Links.Address page = links.to("/semaines").with("annee", year);
        return leading.grains().contains(Grain.WEEK) ? page.with("indicateur", leading.code()) : page;
    }

    /** Where the other questions are answered: which weeks, who comes from where, what to tell the council. */
    private List<Way> ways(Indicator leading) {
        String page = links.indicator(leading.code(), year).toString();
        return List.of(
                new Way(setting.words().text("season.way.weeks"), weeks(leading).toString()),
                new Way(setting.words().text("season.way.origins"), page + "#ventilations"),
                new Way(
                        setting.words().text("season.way.council"),
                        links.to("/telechargements").with("annee", year).toString()));
    }
}
