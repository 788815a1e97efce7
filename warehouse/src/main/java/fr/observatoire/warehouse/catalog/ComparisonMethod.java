package fr.observatoire.warehouse.catalog;

import java.util.Optional;
import java.util.stream.Stream;

/** The methods that compare a year with its base, in the order in which every answer, chart and page shows them. */
public enum ComparisonMethod {
    RAW("raw", Lead.ANY),
    STANDARDISED_RATE("standardised-rate", Lead.EXPOSED),
    BASE_YEAR("base-year", Lead.NONE),
    LIKE_FOR_LIKE("like-for-like", Lead.EXPOSED),
    PER_OPENING_DAY("per-opening-day", Lead.EXPOSED),
    CALENDAR_ALIGNED("calendar-aligned", Lead.NONE),
    COUNTERFACTUAL("counterfactual", Lead.NONE),
    SEASONALLY_ADJUSTED("seasonally-adjusted", Lead.NONE);

    /** Which indicators a method can speak for; those that tell of a crisis alone, or repeat the raw change, for none. */
    private enum Lead {
        ANY,
        EXPOSED,
        NONE
    }

    private final String code;
    private final Lead lead;

    ComparisonMethod(String code, Lead lead) {
        this.code = code;
        this.lead = lead;
    }

    /** The code of the HTTP contract and of the catalogue: {@code standardised-rate}. */
    public String code() {
        return code;
    }

    boolean leads(Indicator.Kind kind) {
        return lead == Lead.ANY || lead == Lead.EXPOSED && kind == Indicator.Kind.EXPOSED;
    }

    static Optional<ComparisonMethod> of(String code) {
        return Stream.of(values()).filter(method -> method.code.equals(code)).findFirst();
    }
}
