package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.store.SessionPool;
import java.util.Set;

/** The tools that give the web figures of an office: when several measure one site, the reference tool of each day. */
final class WebTools {

    private final SessionPool pool;

    WebTools(SessionPool pool) {
        this.pool = pool;
    }

    /** Codes of the tools that any figure of the office comes from. */
    Set<String> serving(String office) {
        return Set.copyOf(pool.list(
                """
                SELECT tool FROM rpt_web_day WHERE office = ?
                UNION
                SELECT tool FROM rpt_web_period WHERE office = ?
                """,
                row -> row.getString("tool"),
                office,
                office));
    }
}
