package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.catalog.Break;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.Locale;

/** Why a period and its base may or may not be compared, and the verdict that each reason leads to. */
public enum ComparabilityReason {
    CLOSED(Comparability.NOT_COMPARABLE),
    BASE_CLOSED(Comparability.NOT_COMPARABLE),
    NO_FIGURE(Comparability.NOT_COMPARABLE),
    BASE_MISSING(Comparability.NOT_COMPARABLE),
    NO_WEEK_53(Comparability.NOT_COMPARABLE),
    NO_LEAP_DAY(Comparability.NOT_COMPARABLE),
    BREAK_TOOL(Comparability.BREAK),
    BREAK_DEFINITION(Comparability.BREAK),
    BREAK_TERRITORY(Comparability.BREAK),
    /** A counter came or went: the totals are sums of different ones, and no change is told. */
    BREAK_COUNTERS(Comparability.NOT_COMPARABLE),
    CLOSED_DAYS(Comparability.PARTIAL),
    BASE_CLOSED_DAYS(Comparability.PARTIAL),
    REDUCED_COVID(Comparability.PARTIAL),
    BASE_REDUCED_COVID(Comparability.PARTIAL),
    PERIOD_NOT_OVER(Comparability.NOT_COMPARABLE),
    PARTIAL_SOURCE(Comparability.NOT_COMPARABLE),
    BASE_PARTIAL_SOURCE(Comparability.NOT_COMPARABLE),
    YEAR_TO_DATE(Comparability.ADJUSTED),
    WEEKDAY_ALIGNED(Comparability.ADJUSTED),
    CRISIS(Comparability.COMPARABLE),
    BASE_CRISIS(Comparability.COMPARABLE),
    BASE_ZERO(Comparability.COMPARABLE),
    LEAP_DAY(Comparability.COMPARABLE),
    MOVING_HOLIDAY(Comparability.COMPARABLE),
    PUBLIC_HOLIDAY(Comparability.COMPARABLE),
    /** Of two weeks with the same number: 14 July is in the 28th or in the 29th. */
    FIXED_HOLIDAY(Comparability.COMPARABLE),
    /** Of two weeks with the same number, in the zone of the office. */
    SCHOOL_HOLIDAY(Comparability.COMPARABLE),
    WEEKDAY_DIFFERS(Comparability.COMPARABLE);

    private final Comparability level;

    ComparabilityReason(Comparability level) {
        this.level = level;
    }

    static ComparabilityReason of(Break.Kind kind) {
        return switch (kind) {
            case TOOL -> BREAK_TOOL;
            case DEFINITION -> BREAK_DEFINITION;
            case TERRITORY -> BREAK_TERRITORY;
            case COUNTERS -> BREAK_COUNTERS;
        };
    }

    /** The code of the HTTP contract: {@code closed_days}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The best verdict that a row with this reason can have. */
    public Comparability level() {
        return level;
    }

    /** A few words for a reader. */
    public Text text() {
        return Texts.WAREHOUSE.text("comparability." + code());
    }
}
