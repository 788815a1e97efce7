package fr.observatoire.api.dashboard;

import fr.observatoire.api.attainment.YearResults;
import fr.observatoire.api.chart.ChartSpec;
import fr.observatoire.api.chart.ChartText;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.CounterfactualCharts;
import fr.observatoire.api.chart.mapping.CovidCharts;
import fr.observatoire.api.chart.mapping.YearOverYearCharts;
import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.dashboard.part.Illustration;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.dashboard.part.Outcome;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Resource;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Alignment;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.comparison.covid.CovidComparison;
import fr.observatoire.warehouse.comparison.covid.MethodResult;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.Comparisons;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** {@code /indicateurs/{code}}: the definition of an indicator, a year of it, its charts and all Covid comparisons. */
final class IndicatorPage implements Page {

    private static final String YEAR = "annee";

    @Override
    public Resource.Query<View> read(Request request, Links links) {
        Indicator indicator = request.indicator();
        Integer asked = request.parameters().year(YEAR);
        ChosenBase chosen = ChosenBase.read(request);
        return reader -> {
            Years years = Years.of(asked, reader, request);
            ChartContext setting = request.setting(reader);
            String title = setting.label(indicator) + " " + years.shown();
            return new View(
                    "indicator",
                    title,
                    new Answer(request, links, indicator, reader, setting, years, chosen.of(years.shown())).model());
        };
    }

    /** One indicator and year in one snapshot. */
    private record Answer(
            Request request,
            Links links,
            Indicator indicator,
            WarehouseReader reader,
            ChartContext setting,
            Years years,
            ChosenBase chosen) {

        IndicatorModel model() {
            int year = years.shown();
            AttainmentRow row = new YearResults(request, reader)
                    .rows(List.of(indicator), year)
                    .get(0);
            List<MethodResult> all = hit() ? comparisons().covidAdjusted(year, base()) : List.of();
            Optional<String> silence = hit() ? CovidCharts.silence(setting, year, all) : Optional.empty();
            List<MethodResult> methods = silence.isPresent() ? List.of() : all;
            return new IndicatorModel(
                    year,
                    setting.label(indicator),
                    years.links(each -> links.indicator(indicator.code(), each)),
                    chosen.choices(
                            request, reader, indicator, year, Base.previous(), links.indicator(indicator.code(), year)),
                    Outcome.of(setting, indicator, row),
                    Caveat.of(
                            words(),
                            links,
                            row,
                            year,
                            reader.contradictions(request.office().code())),
                    setting.comments().ofYear(indicator, year),
                    new Definition(request, links, setting, indicator).facts(),
                    illustrations(),
                    methods.isEmpty() ? null : covid(methods),
                    silence.orElse(null),
                    counterfactual(methods),
                    methods(methods),
                    new Breakdowns(request, setting, indicator, reader, Period.year(year)).all(),
                    Provenance.of(request, links, setting, reader, year),
                    new IndicatorModel.Trail(
                            words().text("scorecard.title", year),
                            links.to("/").with(YEAR, year).toString(),
                            setting.chapter(indicator.chapter()),
                            links.to("/")
                                    .with(YEAR, year)
                                    .with("chapitre", listed() ? indicator.chapter() : null)
                                    .toString()));
        }

        /** Whether the scorecard knows the chapter. */
        private boolean listed() {
            return request.catalog().indicators().stream()
                    .anyMatch(each -> each.chapter().equals(indicator.chapter()));
        }

        private Words words() {
            return setting.words();
        }

        private Comparisons comparisons() {
            return request.comparisons(indicator, reader);
        }

        private boolean hit() {
            return request.catalog().calendar().hitByCrisis(request.office().code(), Period.year(years.shown()));
        }

        private List<IndicatorModel.Section> illustrations() {
            Base base = chosen.base() == null ? Base.previous() : chosen.base();
            List<IndicatorModel.Section> sections = new ArrayList<>();
            sections.add(yearOverYear(words().text("indicator.by_year"), Grain.YEAR, base));
            if (indicator.grains().contains(Grain.MONTH)) {
                sections.add(yearOverYear(words().text("indicator.by_month"), Grain.MONTH, base));
                if (chosen.base() == null) {
                    reference()
                            .ifPresent(reference -> sections.add(yearOverYear(
                                    words().text("indicator.by_month_since", reference),
                                    Grain.MONTH,
                                    Base.year(reference))));
                }
            }
            return sections;
        }

        /** After a crisis the year before is not the only base. */
        private OptionalInt reference() {
            return request.catalog().calendar().referenceYear(request.office().code(), years.shown());
        }

        private Base base() {
            if (chosen.base() != null) {
                return chosen.base();
            }
            OptionalInt reference = reference();
            return reference.isPresent() ? Base.year(reference.getAsInt()) : Base.previous();
        }

        private IndicatorModel.Section yearOverYear(String heading, Grain grain, Base base) {
            List<YearOverYearRow> rows = comparisons().yearOverYear(years.shown(), base, grain, Alignment.DATE);
            List<Observation> earlier = reader.years(request.office().code()).entrySet().stream()
                    .filter(each -> each.getKey().indicator().equals(indicator.code()))
                    .map(Map.Entry::getValue)
                    .toList();
            return section(
                    heading,
                    YearOverYearCharts.of(
                            setting,
                            indicator,
                            rows,
                            earlier,
                            comparisons().wholeYear(years.shown(), base, Alignment.DATE)),
                    resource("year-over-year", base).with("grain", grain.code()));
        }

        private static IndicatorModel.Section section(String heading, ChartSpec figure, Links.Address resource) {
            return figure.isEmpty()
                    ? new IndicatorModel.Section(
                            heading, null, ChartText.of(figure).sentence())
                    : new IndicatorModel.Section(heading, Illustration.of(figure, resource), null);
        }

        private IndicatorModel.Section covid(List<MethodResult> methods) {
            return section(
                    words().text("indicator.covid"),
                    CovidCharts.of(setting, indicator, years.shown(), methods),
                    resource("covid-adjusted", base()));
        }

        /** Null when the method refused. */
        private IndicatorModel.Section counterfactual(List<MethodResult> methods) {
            return CounterfactualCharts.of(setting, indicator, years.shown(), methods)
                    .map(figure -> section(
                            words().text("indicator.counterfactual"),
                            figure,
                            resource("covid-adjusted", base()).with("method", "counterfactual")))
                    .orElse(null);
        }

        private Links.Address resource(String name, Base base) {
            Links.Address address = links.resource("/indicators/" + indicator.code() + "/" + name)
                    .with("year", years.shown());
            return base.equals(Base.previous()) ? address : address.with("base", base);
        }

        private List<IndicatorModel.Method> methods(List<MethodResult> methods) {
            Optional<MethodResult> leading =
                    CovidComparison.leading(methods, request.catalog().primary(indicator));
            return methods.isEmpty()
                    ? List.of()
                    : CovidCharts.shown(methods).stream()
                            .map(method -> method(
                                    method, leading.filter(method::equals).isPresent()))
                            .toList();
        }

        private IndicatorModel.Method method(MethodResult method, boolean leading) {
            boolean refused = method.verdict() == MethodResult.Verdict.REFUSED;
            CovidCharts.Wording wording = CovidCharts.wording(setting, indicator, method);
            return new IndicatorModel.Method(
                    leading ? words().text("indicator.leading", wording.name()) : wording.name(),
                    switch (method.verdict()) {
                        case OK -> "check";
                        case FRAGILE -> "progress";
                        case REFUSED -> "unknown";
                    },
                    words().text("verdict." + method.verdict().code()),
                    wording.base(),
                    refused ? null : wording.baseValue(),
                    refused ? null : wording.value(),
                    refused ? null : wording.change(),
                    request.in(method.explanation()),
                    wording.warnings(),
                    request.in(method.citation()));
        }
    }
}
