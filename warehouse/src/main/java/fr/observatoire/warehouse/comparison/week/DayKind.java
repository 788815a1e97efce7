package fr.observatoire.warehouse.comparison.week;

import java.util.Locale;

/**
 * The days of a year that are known, of one kind, taken together.
 *
 * @param value of all of them
 * @param openDays days of opening (or outings), halves as 0.5
 */
public record DayKind(Kind kind, double value, double openDays) {

    /** A kind of day. A public holiday in school holidays is of two kinds. */
    public enum Kind {
        /** In the zone of the office. */
        SCHOOL_HOLIDAYS,
        SCHOOL_DAYS,
        PUBLIC_HOLIDAYS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The value for each day of opening; null without any. */
    public Double perOpenDay() {
        return openDays == 0 ? null : Double.valueOf(value / openDays);
    }
}
