package fr.observatoire.warehouse.comparison.covid;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.Locale;

/** What a reader must know before quoting an answer. */
public enum MethodWarning {
    CRISIS,
    BASE_CRISIS,
    COMPOSITION,
    SYNTHETIC_DAYS,
    YEAR_TO_DATE,
    OPENING_HOURS_DIFFER,
    SMALL_COUNTS,
    SEASON_CHANGED;

    /** The code of the HTTP contract: {@code composition}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One sentence for a reader. */
    public Text text() {
        return Texts.WAREHOUSE.text("method_warning." + code());
    }
}
