package fr.observatoire.api.dashboard.explore;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.dashboard.ScorecardModel.Filter;
import fr.observatoire.api.dashboard.ScorecardModel.Option;
import fr.observatoire.api.dashboard.part.ChosenBase;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.resource.Coverage;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The fields of the form: only what the chosen indicator can answer. */
record Choices(Question question, Coverage coverage, Request request, WarehouseReader reader) {

    List<Filter> all() {
        return List.of(indicators(), grains(), parts(), years(Question.FROM), years(Question.TO), bases(), sizes());
    }

    private ChartContext setting() {
        return request.setting(reader);
    }

    private Words words() {
        return setting().words();
    }

    private Filter indicators() {
        return filter(
                Question.INDICATOR,
                request.catalog().indicators(),
                question.indicator(),
                each -> each.code(),
                each -> each.chapter() + " " + setting().label(each));
    }

    private Filter grains() {
        return filter(
                Question.GRAIN,
                question.indicator().grains(),
                question.grain(),
                each -> each.code(),
                each -> words().text("downloads.by", words().text("grain." + each.code())));
    }

    private Filter parts() {
        return filter(
                Question.BY,
                question.parts(),
                question.by(),
                Function.identity(),
                each -> Refusals.partName(words(), each));
    }

    private Filter years(String name) {
        List<Integer> years =
                IntStream.rangeClosed(coverage.first(), coverage.last()).boxed().toList();
        Integer chosen = name.equals(Question.FROM) ? question.from() : question.to();
        return filter(name, years, chosen, String::valueOf, String::valueOf);
    }

    /** A base of the address that is not among those of the form stays chosen. */
    private Filter bases() {
        List<Base> bases = new ArrayList<>(ChosenBase.loaded(request, reader, question.indicator(), question.to()));
        if (question.base() != null && !bases.contains(question.base())) {
            bases.add(question.base());
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words().text("explore.no_base"), question.base() == null));
        bases.forEach(each -> options.add(
                new Option(each.toString(), setting().baseName(each, question.to()), each.equals(question.base()))));
        return new Filter(ChosenBase.NAME, words().text("season.base"), options);
    }

    private Filter sizes() {
        return filter(
                Question.SIZE,
                Arrays.asList(PictureSize.values()),
                question.size(),
                PictureSize::code,
                each -> words().text("explore.size." + each.code(), each.width(), each.height()));
    }

    private <T> Filter filter(String name, List<T> all, T chosen, Function<T, String> code, Function<T, String> label) {
        return new Filter(
                name,
                words().text("explore." + name),
                all.stream()
                        .map(each -> new Option(code.apply(each), label.apply(each), each.equals(chosen)))
                        .toList());
    }
}
