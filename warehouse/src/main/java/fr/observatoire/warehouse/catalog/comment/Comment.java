package fr.observatoire.warehouse.catalog.comment;

import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * What an office says of one of its figures, in its own words, which nobody translates.
 *
 * @param indicator code of today
 * @param lang {@code fr} or {@code en}; null for words that are shown in both
 */
public record Comment(String office, String indicator, Period period, String text, String lang) {

    private static final int TO_THURSDAY = 3;

    /** Whether readers of a language see it. */
    public boolean speaks(String language) {
        return lang == null || lang.equals(language);
    }

    /**
     * Whether it speaks of a figure of an indicator that is shown from a day to a day.
     *
     * @param least of which periods at least: a chart of months says nothing of a day
     */
    public boolean concerns(String code, Grain least, LocalDate from, LocalDate to) {
        return indicator.equals(code) && period.grain().compareTo(least) >= 0 && isWithin(from, to);
    }

    /** A winter belongs to the year that it begins in, a week to that of its Thursday; all others lie within whole. */
    private boolean isWithin(LocalDate from, LocalDate to) {
        return switch (period.grain()) {
            case SEASON, WEEK -> {
                LocalDate day = period.grain() == Grain.WEEK ? period.start().plusDays(TO_THURSDAY) : period.start();
                yield !day.isBefore(from) && !day.isAfter(to) && period.days() <= ChronoUnit.DAYS.between(from, to) + 1;
            }
            default -> !period.start().isBefore(from) && !period.end().isAfter(to);
        };
    }
}
