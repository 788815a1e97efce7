package fr.observatoire.api.dashboard.explore;

import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.period.Grain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a reader asks on the page.
 *
 * @param by the breakdown; blank for the whole
 * @param from first year, null for the first with data
 * @param to last year, null for the last with data
 * @param base null for none
 */
record Question(Indicator indicator, Grain grain, String by, Integer from, Integer to, Base base, PictureSize size) {

    static final String INDICATOR = "indicateur";
    static final String GRAIN = "grain";
    static final String BY = "par";
    static final String FROM = "de";
    static final String TO = "a";
    static final String SIZE = "taille";
    static final String WHOLE = "";

    /**
     * Reads it from the address. What exists but does not fit the indicator is read too, so that the page can say why
     * it has no answer.
     *
     * @throws fr.observatoire.api.problem.Problem 400 for what does not exist
     */
    static Question read(Request request) {
        List<Indicator> all = request.catalog().indicators();
        Indicator usual =
                all.stream().filter(each -> each.exposure() != null).findFirst().orElse(all.get(0));
        Indicator indicator = request.parameters().choice(INDICATOR, all, Indicator::code, usual);
        List<String> parts = Stream.concat(Stream.of(WHOLE), all.stream().flatMap(each -> each.by().stream()))
                .distinct()
                .toList();
        return new Question(
                indicator,
                request.parameters().choice(GRAIN, List.of(Grain.values()), Grain::code, usualGrain(indicator)),
                request.parameters().choice(BY, parts, WHOLE),
                request.parameters().year(FROM),
                request.parameters().year(TO),
                ChosenBase.read(request).base(),
                request.parameters().choice(SIZE, List.of(PictureSize.values()), PictureSize::code, PictureSize.USUAL));
    }

    private static Grain usualGrain(Indicator indicator) {
        return indicator.grains().contains(Grain.YEAR)
                ? Grain.YEAR
                : indicator.grains().get(0);
    }

    /** The same with the years that the address does not name. */
    Question within(Coverage coverage) {
        return years(from == null ? coverage.first() : from, to == null ? coverage.last() : to);
    }

    Question years(int first, int last) {
        return new Question(indicator, grain, by, first, last, base, size);
    }

    Question grain(Grain other) {
        return new Question(indicator, other, by, from, to, base, size);
    }

    Question by(String other) {
        return new Question(indicator, grain, other, from, to, base, size);
    }

    Question base(Base other) {
        return new Question(indicator, grain, by, from, to, other, size);
    }

    boolean isWhole() {
        return by.equals(WHOLE);
    }

    /** The address of the page that asks it. */
    Links.Address page(Links links) {
        return links.to(ExplorePage.PATH)
                .with(INDICATOR, indicator.code())
                .with(GRAIN, grain.code())
                .with(BY, isWhole() ? null : by)
                .with(FROM, from)
                .with(TO, to)
                .with(ChosenBase.NAME, base)
                .with(SIZE, size == PictureSize.USUAL ? null : size.code());
    }

    /** The address of its answer in the API: one year beside its base, or the periods of all years. */
    Links.Address resource(Links links) {
        return base == null ? series(links) : comparison(links);
    }

    private Links.Address series(Links links) {
        return links.resource("/indicators/" + indicator.code() + "/series")
                .with("from", from)
                .with("to", to)
                .with("grain", grain.code())
                .with("by", isWhole() ? null : by);
    }

    private Links.Address comparison(Links links) {
        return links.resource("/indicators/" + indicator.code() + "/year-over-year")
                .with("year", to)
                .with("base", base)
                .with("grain", grain.code());
    }

    /** The breakdowns of the indicator, the whole first. */
    List<String> parts() {
        List<String> parts = new ArrayList<>(List.of(WHOLE));
        parts.addAll(indicator.by());
        return parts;
    }
}
