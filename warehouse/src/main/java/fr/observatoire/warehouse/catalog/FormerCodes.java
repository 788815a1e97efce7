package fr.observatoire.warehouse.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The codes that indicators had before, each with the one that it has today. */
public final class FormerCodes {

    private final SortedMap<String, String> today = new TreeMap<>();

    FormerCodes(Collection<Indicator> indicators) {
        indicators.forEach(indicator -> indicator.formerly().forEach(former -> today.put(former, indicator.code())));
    }

    /** The code of today; any other text as it is. */
    public String today(String code) {
        return today.getOrDefault(code, code);
    }

    /** Whether an indicator had this code. */
    public boolean contains(String code) {
        return today.containsKey(code);
    }

    /** The code of today by each code of before. */
    Map<String, String> codes() {
        return Collections.unmodifiableMap(today);
    }

    public Collection<String> all() {
        return today.keySet();
    }

    /**
     * SQL for a text in which the parts between upright bars are codes of today: {@code 2018|fairs}.
     *
     * @param column that holds it
     */
    public String sql(String column) {
        String sql = column;
        for (String former : today.keySet()) {
            sql = "regexp_replace(%s, '(^|[|])%s($|[|])', '\\1%s\\2')".formatted(sql, former, today.get(former));
        }
        return sql;
    }

    /** Tells two catalogues apart whose stars differ by a name: {@code fairs=markets}. */
    @Override
    public String toString() {
        return today.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
