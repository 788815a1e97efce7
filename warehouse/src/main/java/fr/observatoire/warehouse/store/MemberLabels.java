package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The names of a breakdown's members, as the dimensions of the star hold them. */
public final class MemberLabels {

    /** The dimensions that hold one name for each office, from the exports themselves. */
    private static final Set<String> OF_OFFICE =
            Set.of("place", "trail", "media", "event", "campaign", "network", "site", "guide", "counter", "member");

    /** The dimensions that all offices share, named in both languages. */
    public static final Set<String> SHARED = Set.of("channel", "lodging", "origin");

    /** Scope of communes that are not shown one by one, because too few establishments are behind a figure. */
    private static final String GROUPED = "grouped";

    private final SessionPool pool;

    public MemberLabels(SessionPool pool) {
        this.pool = pool;
    }

    public Map<String, Text> of(String office, String by) {
        Map<String, Text> labels = new HashMap<>();
        if (SHARED.contains(by)) {
            pool.list(
                    "SELECT %1$s AS code, label_fr, label_en FROM dim_%1$s".formatted(by),
                    row -> labels.put(
                            row.getString("code"), new Text(row.getString("label_fr"), row.getString("label_en"))));
        } else if (OF_OFFICE.contains(by)) {
            pool.list(
                    """
                    SELECT %1$s AS code, label
                    FROM dim_%1$s
                    JOIN dim_office USING (office_key)
                    WHERE office = ?
                    """
                            .formatted(by),
                    row -> labels.put(row.getString("code"), new Text(row.getString("label"), row.getString("label"))),
                    office);
        }
        if (by.equals("commune")) {
            labels.put(GROUPED, Texts.WAREHOUSE.text("member.grouped"));
        }
        return labels;
    }
}
