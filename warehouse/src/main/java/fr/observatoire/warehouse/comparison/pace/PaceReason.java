package fr.observatoire.warehouse.comparison.pace;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.Locale;

/** Why no pace can be told, why it is fragile, or why a past year is no part of it. */
public enum PaceReason {
    /** A stock, a ratio, a percentage, a distinct count, a task done once, a range: no share of it is ever due. */
    NOT_ADDITIVE,
    YEAR_NOT_BEGUN,
    YEAR_OVER,
    /** A month of the running year is unknown up to the date. */
    VALUE_MISSING,
    /** The days of opening are unknown. */
    EXPOSURE_MISSING,
    NO_CLEAN_YEAR,
    /** Nothing was ever counted in the clean years. */
    BASE_ZERO,
    /** Fewer than three clean years. */
    FEW_CLEAN_YEARS,
    /** Years were left out between the last clean one and this one. */
    YEARS_BETWEEN,
    /** Less than a twentieth of a normal year is reached. */
    SMALL_SHARE,
    /** The running year is hit itself. */
    CRISIS,
    /** The figures measure something else since. */
    BREAK,
    /** A month is unknown. */
    INCOMPLETE,
    /** Known by month or by year only, so that no line can be drawn day by day. */
    NOT_BY_DAY,
    /** Of an outlook: events so rare are not told by month. */
    FEW_EVENTS,
    /** Of an outlook: tried on the past, the same months of the year before were nearer. */
    NAIVE_NEARER,
    /** Of an outlook: the last known day is months ago. */
    NOT_UP_TO_DATE,
    /** Of an outlook: the season begins or ends within a month, or goes beyond the next twelve. */
    SEASON_NOT_WHOLE;

    /** The code of the HTTP contract: {@code no_clean_year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A few words for a reader. */
    public Text text() {
        return Texts.WAREHOUSE.text("pace." + code());
    }
}
