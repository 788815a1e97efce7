package fr.observatoire.warehouse.comparison.origin;

/**
 * One origin of a year beside the base.
 *
 * @param origin its code: {@code FR-40}
 * @param value null where the sources do not tell it
 * @param share of the known origins, in percent; null for what is no origin, and without a value
 * @param baseValue of a mean of years, the mean
 * @param baseShare as {@code share}
 * @param change of the share, in points; null where the two may not be compared
 */
public record OriginShare(
        String origin,
        OriginKind kind,
        Double value,
        Double share,
        Double baseValue,
        Double baseShare,
        Double change) {}
