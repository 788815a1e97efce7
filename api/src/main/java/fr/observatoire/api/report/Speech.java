package fr.observatoire.api.report;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The notes of a slide: what to say, what not to say and why, and where the figures come from. What not to say comes
 * from the verdicts and reasons of the comparisons and from the status of the targets, never from words made up here.
 */
final class Speech {

    private final PackText text;
    private final Words words;
    private final List<String> say = new ArrayList<>();
    private final Set<String> unsaid = new LinkedHashSet<>();
    private final List<String> also = new ArrayList<>();

    Speech(PackText text) {
        this.text = text;
        this.words = text.words();
    }

    Speech say(String sentence) {
        say.add(sentence);
        return this;
    }

    /** What else a presenter may be asked. */
    Speech know(List<String> remarks) {
        also.addAll(remarks);
        return this;
    }

    /** @param period {@code 2026}; @param until last known day in words, or null of a period that is over */
    Speech until(String period, String until) {
        if (until != null) {
            unsaid.add(words.text("speech.not_over", period, until));
        }
        return this;
    }

    Speech changes(List<YearChange> changes) {
        changes.forEach(change -> rows(change.indicator(), change.rows()));
        return this;
    }

    Speech rows(Indicator indicator, List<YearOverYearRow> rows) {
        for (YearOverYearRow row : rows) {
            text.reserve(row).ifPresent(why -> unsaid.add(caution(indicator, row, why)));
        }
        return this;
    }

    private String caution(Indicator indicator, YearOverYearRow row, String why) {
        String label = text.label(indicator);
        if (row.change() == null) {
            return words.text("speech.no_change", label, text.setting().baseOf(row), why);
        }
        String change = text.setting().sinceBefore(indicator, List.of(row));
        boolean unlike = row.comparability().compareTo(Comparability.BREAK) >= 0;
        return words.text(unlike ? "speech.never" : "speech.alone", label, change, why);
    }

    /** A target that is not decided is neither attained nor missed. */
    Speech goals(List<AttainmentRow> rows) {
        named(rows, Status.IN_PROGRESS, "speech.in_progress");
        named(rows, Status.NOT_ASSESSABLE, "speech.not_assessable");
        rows.stream()
                .filter(row -> row.covid() && row.status() == Status.MISSED)
                .findFirst()
                .ifPresent(row -> unsaid.add(words.text(
                        "speech.covid",
                        Integer.toString(row.result().period().start().getYear()))));
        return this;
    }

    private void named(List<AttainmentRow> rows, Status status, String key) {
        String names = rows.stream()
                .filter(row -> row.status() == status)
                .map(row -> text.label(text.setting().catalog().indicator(row.indicator())))
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            unsaid.add(words.text(key, names));
        }
    }

    /** @param indicators of the slide; none for the source of the pack as a whole */
    String from(List<Indicator> indicators) {
        List<String> lines = new ArrayList<>();
        say.forEach(sentence -> lines.add(words.text("speech.say", sentence)));
        lines.addAll(unsaid);
        lines.addAll(also);
        lines.add(indicators.isEmpty() ? text.foot() : text.sources(indicators));
        lines.add(text.published());
        return String.join("\n", lines);
    }
}
