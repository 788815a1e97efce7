package fr.observatoire.api.dashboard.explore;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.explore.ExploreModel.Refusal;
import fr.observatoire.api.dashboard.explore.ExploreModel.Way;
import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.Base;
import java.util.List;
import java.util.Optional;

/** Why a question whose words all exist cannot be answered, each with the nearest questions that can. */
record Refusals(Question question, Coverage coverage, ChartContext setting, Links links) {

    /** The first reason; empty when there is none. */
    Optional<Refusal> find() {
        if (!question.indicator().grains().contains(question.grain())) {
            return Optional.of(grain());
        }
        if (!question.parts().contains(question.by())) {
            return Optional.of(part());
        }
        if (question.to() < question.from()) {
            return Optional.of(backwards());
        }
        if (question.from() < coverage.first() || question.to() > coverage.last()) {
            return Optional.of(outside());
        }
        return question.base() == null ? Optional.empty() : base();
    }

    private Words words() {
        return setting.words();
    }

    private String label() {
        return setting.label(question.indicator());
    }

    private Refusal grain() {
        return new Refusal(
                words().text("explore.no_grain", label(), grainName(question)),
                question.indicator().grains().stream()
                        .map(question::grain)
                        .map(each -> way(grainName(each), each))
                        .toList());
    }

    private String grainName(Question one) {
        return words().text("downloads.by", words().text("grain." + one.grain().code()));
    }

    private Refusal part() {
        return new Refusal(
                words().text("explore.no_part", label(), partName(words(), question.by())),
                question.parts().stream()
                        .map(question::by)
                        .map(each -> way(partName(words(), each.by()), each))
                        .toList());
    }

    /** {@code par lieu}, {@code ensemble}. */
    static String partName(Words words, String by) {
        return by.equals(Question.WHOLE)
                ? words.text("explore.whole")
                : words.text("downloads.by", words.code("by", by));
    }

    private Refusal backwards() {
        return new Refusal(
                words().text("explore.backwards", question.to(), question.from()),
                List.of(years(question.to(), question.from())));
    }

    private Refusal outside() {
        return new Refusal(
                words().text("explore.outside", coverage.first(), coverage.last()),
                List.of(years(coverage.first(), coverage.last())));
    }

    private Optional<Refusal> base() {
        Base base = question.base();
        Way without = way(words().text("explore.no_base"), question.base(null));
        if (!question.isWhole()) {
            Way whole = way(words().text("explore.whole_beside", name(base)), question.by(Question.WHOLE));
            return Optional.of(new Refusal(words().text("explore.part_and_base"), List.of(whole, without)));
        }
        boolean before = base.years(question.to()).stream().allMatch(year -> year < question.to());
        return before
                ? Optional.empty()
                : Optional.of(new Refusal(
                        words().text("explore.base_not_before", name(base), question.to()), List.of(without)));
    }

    private String name(Base base) {
        return setting.baseName(base, question.to());
    }

    private Way years(int first, int last) {
        return way(words().text("explore.years", first, last), question.years(first, last));
    }

    private Way way(String label, Question other) {
        return new Way(label, other.page(links).toString());
    }
}
