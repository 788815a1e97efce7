package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A day from which figures no longer measure what they measured before.
 *
 * @param office the one office concerned, or null for all of them
 * @param indicator code of the one indicator concerned, or null
 * @param family source family concerned, or null; with no indicator either, everything the office measures
 * @param date first day of the new measure
 * @param tool code of the web tool that is the reference from then on, when the break comes from a change of tool (it
 *     counts only for an office that has figures of both tools); null when the break was declared
 */
public record Break(String office, String indicator, String family, LocalDate date, Kind kind, Text text, String tool) {

    /** A declared break. */
    public Break(String office, String indicator, String family, LocalDate date, Kind kind, Text text) {
        this(office, indicator, family, date, kind, text, null);
    }

    /** Which kind of change it is. */
    public enum Kind {
        TOOL,
        DEFINITION,
        TERRITORY,
        /** Known from the rows, and declared by nobody. */
        COUNTERS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether the break changes the figures of {@code measure}. */
    public boolean concerns(Indicator measure) {
        boolean everything = indicator == null && family == null;
        return everything
                || measure.code().equals(indicator)
                || measure.family().equals(family);
    }
}
