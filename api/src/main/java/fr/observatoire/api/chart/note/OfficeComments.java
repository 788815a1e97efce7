package fr.observatoire.api.chart.note;

import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.comment.Comment;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What an office says of its figures, as the readers of one language see it. A chart has the first ones of its periods;
 * pages, packs and answers have all.
 */
public final class OfficeComments {

    /** More would leave no room for the columns. */
    private static final int MOST = 3;

    private final List<Comment> all;
    private final Words words;
    private final Function<Period, String> names;

    /**
     * @param all those of the office, in order of time
     * @param names how a period is named: {@code juillet 2026}
     */
    public OfficeComments(List<Comment> all, Words words, Function<Period, String> names) {
        this.all = all;
        this.words = words;
        this.names = names;
    }

    /**
     * Those of an indicator from a day to a day, in order of time.
     *
     * @param least of which periods at least: a chart of months says nothing of a day
     */
    public List<Comment> of(Indicator indicator, Grain least, LocalDate from, LocalDate to) {
        return all.stream()
                .filter(comment -> comment.concerns(indicator.code(), least, from, to))
                .toList();
    }

    /** Those of a year, a sentence each: {@code Juillet 2026 : fête annulée}. */
    public List<String> ofYear(Indicator indicator, int year) {
        Period whole = Period.year(year);
        return of(indicator, Grain.DAY, whole.start(), whole.end()).stream()
                .map(this::told)
                .toList();
    }

    /** {@code Juillet 2026 : fête annulée}. */
    private String told(Comment comment) {
        String name = name(comment);
        return words.text("text.pair", Character.toUpperCase(name.charAt(0)) + name.substring(1), comment.text());
    }

    /** Those of periods of one grain, in order without gaps, as the notes of their chart. */
    public List<String> notes(Indicator indicator, List<Period> periods) {
        if (periods.isEmpty()) {
            return List.of();
        }
        Period first = periods.get(0);
        return notes(
                indicator,
                first.grain(),
                first.start(),
                periods.get(periods.size() - 1).end());
    }

    /** The same of the days that such periods have. */
    public List<String> notes(Indicator indicator, Grain grain, LocalDate from, LocalDate to) {
        return limited(of(indicator, grain, from, to).stream()
                .map(comment -> words.text("comment.note", name(comment), comment.text()))
                .toList());
    }

    /** Whether one of some notes is a comment. */
    public boolean areAmong(List<String> notes) {
        return notes.stream().anyMatch(note -> all.stream().anyMatch(comment -> note.endsWith(comment.text())));
    }

    /** Those of some indicators within a period, each with the name of its indicator. */
    public List<String> notes(
            List<Indicator> indicators, Grain least, Period period, Function<Indicator, String> labels) {
        return limited(indicators.stream()
                .flatMap(indicator -> of(indicator, least, period.start(), period.end()).stream()
                        .map(comment -> words.text(
                                "comment.note",
                                words.text("text.comma", labels.apply(indicator), name(comment)),
                                comment.text())))
                .toList());
    }

    private String name(Comment comment) {
        return names.apply(comment.period());
    }

    private List<String> limited(List<String> notes) {
        if (notes.size() <= MOST) {
            return notes;
        }
        List<String> shown = new ArrayList<>(notes.subList(0, MOST));
        shown.add(words.text("comment.more", notes.size() - MOST));
        return shown;
    }
}
