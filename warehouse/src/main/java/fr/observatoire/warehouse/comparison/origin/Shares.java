package fr.observatoire.warehouse.comparison.origin;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Indicator.Aggregation;
import fr.observatoire.warehouse.observation.Observation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The shares of the members of a breakdown. By origin they are those of the known origins, as on the page of origins:
 * of 100 visitors of whom 20 were not asked, 40 from Landes are 50 %.
 */
public record Shares(Indicator indicator, boolean ofKnownOrigins, Map<String, OriginKind> kinds) {

    /** The breakdown by origin. */
    public static final String ORIGIN = "origin";

    /** @param by the breakdown: {@code origin}, {@code place} */
    public static Shares of(Catalog catalog, Indicator indicator, String by) {
        boolean origins = ORIGIN.equals(by);
        return new Shares(indicator, origins, origins ? OriginKind.all(catalog) : Map.of());
    }

    /** Whether a member is part of what the shares are of: what is no origin is not. */
    public boolean counts(String member) {
        OriginKind kind = member == null ? null : kinds.get(member);
        return kind == null || kind.isKnown();
    }

    /** Only figures that can be added have shares. */
    public boolean exist() {
        return indicator.aggregation() == Aggregation.FLOW;
    }

    /** What the shares are of. */
    public double whole(Collection<Observation> members) {
        return members.stream()
                .filter(one -> one.value() != null && counts(one.scope()))
                .mapToDouble(Observation::value)
                .sum();
    }

    /** In percent of the whole; null for what has no share. */
    public Double of(Observation member, double whole) {
        return exist() && whole > 0 && counts(member.scope()) ? Origins.share(member.value(), whole) : null;
    }

    /** Those that have a value, the largest first, and what has no share behind. */
    public List<Observation> ordered(Collection<Observation> members) {
        return members.stream()
                .filter(one -> one.value() != null)
                .sorted(Comparator.comparing((Observation one) -> !counts(one.scope()))
                        .thenComparing(Comparator.comparing(Observation::value).reversed()))
                .toList();
    }
}
