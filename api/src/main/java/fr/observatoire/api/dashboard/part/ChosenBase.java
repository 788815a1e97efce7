package fr.observatoire.api.dashboard.part;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.comparison.ComparedYear;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Request;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the pages hold a year against beside the year before, as their addresses say it: that year alone, the last year
 * before a crisis, or the mean of it and the year before it.
 *
 * @param base null where the reader has chosen none
 */
public record ChosenBase(Base base) {

    public static final String NAME = "base";

    private static final Parameter<String> BASE = Parameter.text(NAME);

    /**
     * Reads it from the address.
     *
     * @throws fr.observatoire.api.problem.Problem 400 when it is not a base
     */
    public static ChosenBase read(Request request) {
        String text = BASE.read(request.parameters());
        return new ChosenBase(isNone(text) ? null : ComparedYear.parse(text));
    }

    /** Whether an address chooses no base: a form writes the name with nothing after it. */
    public static boolean isNone(String text) {
        return text == null || text.isEmpty();
    }

    /** The same for a year; none where it is not before it: a choice stays in the address from one year to the next. */
    public ChosenBase of(int year) {
        boolean before = base != null && base.years(year).stream().allMatch(each -> each < year);
        return before ? this : new ChosenBase(null);
    }

    /** A link to the same page with another base; {@code current} for the one that it shows. */
    public record Choice(String label, String href, boolean current) {}

    /**
     * The bases that can be chosen, of those that are loaded; none when there is no choice.
     *
     * @param usual what the page shows where the reader has chosen none
     * @param page its address without a base
     */
    public List<Choice> choices(
            Request request, WarehouseReader reader, Indicator indicator, int year, Base usual, Links.Address page) {
        ChartContext setting = request.setting(reader);
        List<Base> bases = loaded(request, reader, indicator, year);
        Base shown = base == null ? usual : base;
        return bases.size() < 2
                ? List.of()
                : bases.stream()
                        .map(each -> new Choice(
                                setting.baseName(each, year),
                                page.with(NAME, each).toString(),
                                each.equals(shown)))
                        .toList();
    }

    /** The bases of a year that are loaded. */
    public static List<Base> loaded(Request request, WarehouseReader reader, Indicator indicator, int year) {
        Map<Integer, Observation> years = reader.years(request.office().code(), indicator);
        return bases(year, calm(request, year)).stream()
                .filter(each -> isLoaded(each, year, years))
                .toList();
    }

    private static OptionalInt calm(Request request, int year) {
        return request.catalog()
                .calendar()
                .lastYearBeforeCrisis(request.office().code(), year);
    }

    /** Of a page that shows the year before in any case: the last year before a crisis, if that is another one. */
    public static Base beside(Request request, int year) {
        OptionalInt calm = calm(request, year);
        return calm.isPresent() && calm.getAsInt() < year - 1 ? Base.year(calm.getAsInt()) : Base.previous();
    }

    private static List<Base> bases(int year, OptionalInt calm) {
        List<Base> bases = new ArrayList<>(List.of(Base.previous()));
        if (calm.isPresent()) {
            int last = calm.getAsInt();
            bases.addAll(
                    last == year - 1
                            ? List.of(Base.mean(last - 1, last))
                            : List.of(Base.year(last), Base.mean(last - 1, last)));
        }
        return bases;
    }

    private static boolean isLoaded(Base each, int year, Map<Integer, Observation> years) {
        return each.years(year).stream()
                .allMatch(one -> years.containsKey(one) && years.get(one).value() != null);
    }
}
