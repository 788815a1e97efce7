package fr.observatoire.warehouse.comparison;

import java.util.Locale;

/** In which form a change is told to people; the API gives it beside its numbers, which are the same in any form. */
public enum ChangeForm {
    /** {@code −48,7 %}. */
    PERCENT,
    /** Of a percentage: {@code −6,0 points}. */
    POINTS,
    /** {@code +4}: 16 newsletters and then 20 are no rise of 25 %. */
    COUNT;

    /**
     * A smaller base has no percentages. One event more or less would move them by more than three points, and two counts
     * of 30 that chance alone makes (Poisson) differ by a quarter in one case of three.
     */
    public static final double LEAST_BASE = 30;

    /** The form of the change of a total. */
    public static ChangeForm of(double baseValue) {
        return baseValue < LEAST_BASE ? COUNT : PERCENT;
    }

    /** The code of the HTTP contract: {@code count}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
