package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.Locale;

/** Why a method refuses, or calls its own answer fragile. */
public enum Reason {
    VALUE_MISSING,
    BASE_MISSING,
    BASE_ZERO,
    BASE_HIT,
    BASE_PARTIAL,
    BREAK_COUNTERS,
    PARTIAL_PERIOD,
    PERCENTAGE,
    NOT_ADDITIVE,
    NO_EXPOSURE,
    EXPOSURE_MISSING,
    EXPOSURE_ZERO,
    TOO_FEW_OPEN_MONTHS,
    COMPOSITION,
    NO_DAILY_DATA,
    TOO_FEW_DAYS,
    NO_MONTHLY_DATA,
    NO_CRISIS,
    NO_CRISIS_FIGURES,
    TOO_FEW_PRE_CRISIS_MONTHS,
    TOO_FEW_CLEAN_MONTHS,
    TOO_FEW_ADJUSTED_MONTHS,
    FEW_ADJUSTED_MONTHS,
    NEGATIVE_VALUES,
    ZEROS,
    NO_FIT,
    NO_REFERENCE_YEAR,
    SHORT_HISTORY,
    FEW_ORIGINS,
    WORSE_THAN_NAIVE,
    LOW_COVERAGE,
    FALL_BACK;

    /** The code of the HTTP contract: {@code no_exposure}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One sentence for a reader. */
    public Text text() {
        return Texts.WAREHOUSE.text("reason." + code());
    }
}
