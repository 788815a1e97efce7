package fr.observatoire.warehouse.comparison.origin;

import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The origins of a year beside those of its base, over the days of {@code whole}.
 *
 * @param whole all visitors of both, which says whether they may be compared
 * @param known visitors whose origin is known; null where no origin is
 * @param baseKnown likewise of the base
 * @param shares the most visitors first
 */
public record Origins(YearOverYearRow whole, Double known, Double baseKnown, List<OriginShare> shares) {

    private static final int HUNDRED = 100;

    public Origins {
        shares = List.copyOf(shares);
    }

    /**
     * Compares.
     *
     * @param kinds of all origins, by code
     * @param values by code, of the origins that have some
     * @param bases the same for each base year; a base of which one year has none has no values
     */
    public static Origins of(
            YearOverYearRow whole,
            Map<String, OriginKind> kinds,
            Map<String, Double> values,
            List<Map<String, Double>> bases) {
        Map<String, Double> base = Means.of(bases);
        Double known = known(kinds, values);
        Double baseKnown = known(kinds, base);
        TreeSet<String> codes = new TreeSet<>(values.keySet());
        codes.addAll(base.keySet());
        List<OriginShare> shares = new ArrayList<>();
        for (String code : codes) {
            Double value = values.get(code);
            Double baseValue = base.get(code);
            boolean origin = kinds.get(code).isKnown();
            Double share = origin ? share(value, known) : null;
            Double baseShare = origin ? share(baseValue, baseKnown) : null;
            boolean comparable = share != null && baseShare != null && isComparable(whole);
            shares.add(new OriginShare(
                    code,
                    kinds.get(code),
                    value,
                    share,
                    baseValue,
                    baseShare,
                    comparable ? Double.valueOf(share - baseShare) : null));
        }
        Comparator<OriginShare> byValue =
                Comparator.comparing(OriginShare::value, Comparator.nullsFirst(Comparator.naturalOrder()));
        shares.sort(byValue.reversed().thenComparing(OriginShare::origin));
        return new Origins(whole, known, baseKnown, shares);
    }

    /** Whether shares of the two years may be held against each other: as the figures themselves. */
    public static boolean isComparable(YearOverYearRow whole) {
        return whole.change() != null
                && whole.comparability() != Comparability.BREAK
                && whole.comparability() != Comparability.NOT_COMPARABLE;
    }

    private static Double known(Map<String, OriginKind> kinds, Map<String, Double> values) {
        double sum = values.entrySet().stream()
                .filter(each -> kinds.get(each.getKey()).isKnown())
                .mapToDouble(Map.Entry::getValue)
                .sum();
        return sum > 0 ? Double.valueOf(sum) : null;
    }

    /** In percent of the known origins; null without one of the two. */
    public static Double share(Double value, Double known) {
        return value == null || known == null ? null : Double.valueOf(HUNDRED * value / known);
    }
}
