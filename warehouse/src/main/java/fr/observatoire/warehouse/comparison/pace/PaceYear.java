package fr.observatoire.warehouse.comparison.pace;

import java.util.List;

/**
 * A year in parts: its months, the month that the last known day cuts in two. All years of one question have the same
 * parts, in the same order, cut at the same date.
 */
public record PaceYear(int year, List<Part> parts) {

    public PaceYear {
        parts = List.copyOf(parts);
    }

    /**
     * A month or a piece of one.
     *
     * @param elapsed up to the last known day
     * @param value counted in it; of the year that runs only what has elapsed is read
     * @param exposure days of opening, halves as 0.5, planned ones for what has not elapsed; for an indicator without an
     *     exposure 1 for a month and the share of its days for a piece of one
     */
    public record Part(boolean elapsed, double value, double exposure) {}

    /** What was counted up to the date. */
    double toDate() {
        return parts.stream().filter(Part::elapsed).mapToDouble(Part::value).sum();
    }

    /** What was counted after it. */
    double rest() {
        return parts.stream()
                .filter(part -> !part.elapsed())
                .mapToDouble(Part::value)
                .sum();
    }

    /** The days of opening after it. */
    double restExposure() {
        return parts.stream()
                .filter(part -> !part.elapsed())
                .mapToDouble(Part::exposure)
                .sum();
    }
}
