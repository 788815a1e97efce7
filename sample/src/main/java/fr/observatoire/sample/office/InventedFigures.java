package fr.observatoire.sample.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;

/**
 * Figures of a fictitious office or year: the published ones of 2019 (2020 for 2020) with another size, a trend and
 * some chance.
 */
public final class InventedFigures implements YearlyFigures {

    private static final int REFERENCE = 2019;
    private static final double TREND = 0.03;
    private static final double FOLLOWERS_GROWTH = 1.25;
    private static final Set<String> FOLLOWERS = Set.of("facebook-followers", "instagram-followers");

    /** Counts that do not depend on the size of an office, and those that follow from its rows. */
    private static final Set<String> SIZELESS = Set.of("terra-aventura-trails", "fairs", "welcome-drinks");

    private static final Set<String> FROM_ROWS = Set.of("opening-days", "partnership-revenue");

    private final YearlyFigures published;
    private final double size;
    private final long seed;
    private final String office;

    public InventedFigures(YearlyFigures published, double size, long seed, String office) {
        this.published = published;
        this.size = size;
        this.seed = seed;
        this.office = office;
    }

    @Override
    public List<Measure> measures() {
        return published.measures();
    }

    @Override
    public YearlyFigure of(String indicator, int year) {
        if (FOLLOWERS.contains(indicator)) {
            return followers(indicator, year);
        }
        YearlyFigure reference = published.of(indicator, year == 2020 ? year : REFERENCE);
        if (reference.value() == null || FROM_ROWS.contains(indicator)) {
            return new YearlyFigure(null, reference.status());
        }
        return times(reference, factor(indicator, year));
    }

    private double factor(String indicator, int year) {
        if (SIZELESS.contains(indicator) || isDeclared(indicator)) {
            return 1;
        }
        double chance = Draw.of(seed, office, year, "figures").between(0.92, 1.08);
        return size * (1 + TREND * (year - REFERENCE)) * chance;
    }

    private boolean isDeclared(String indicator) {
        return measures().stream()
                .anyMatch(measure ->
                        measure.code().equals(indicator) && measure.origin().equals("declared"));
    }

    /**
     * A stock has no chance, because a year must not end below the one before; and it was not larger in earlier years.
     */
    private YearlyFigure followers(String indicator, int year) {
        int known = Math.max(PublishedFigures.FIRST_YEAR, Math.min(PublishedFigures.LAST_YEAR, year));
        double factor = size;
        for (int y = known; y < year; y++) {
            factor *= FOLLOWERS_GROWTH;
        }
        for (int y = known; y > year; y--) {
            factor /= FOLLOWERS_GROWTH;
        }
        return times(published.of(indicator, known), factor);
    }

    private static YearlyFigure times(YearlyFigure figure, double factor) {
        if (figure.value() == null) {
            return figure;
        }
        BigDecimal value = BigDecimal.valueOf(figure.value().doubleValue() * factor);
        return new YearlyFigure(value.setScale(0, RoundingMode.HALF_UP), figure.status());
    }
}
