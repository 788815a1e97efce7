package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.WebTool;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.text.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Days that a web tool counted and that have no figure, because another tool is the reference for these days and
 * counted nothing. The configuration decides which tool is served; an analyst who forgot to change it would see a gap
 * and not know why.
 */
final class WebToolWarnings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String SOURCE = "web";
    private static final String CODE = "reference_tool_without_data";

    private final Session session;

    /** Needs the table {@code touched}: the offices and sources with new data. */
    WebToolWarnings(Session session) {
        this.session = session;
    }

    /** One warning for each office and tool. */
    List<NewWarning> list() {
        return session.list(
                """
                WITH counted AS (
                    SELECT office, tool, 'day' AS kind, date, date AS date_to
                    FROM fct_web_day
                    JOIN dim_office USING (office_key)
                    ANTI JOIN rpt_web_day USING (office, date)
                    UNION ALL
                    SELECT office, tool, period_kind, date, fct.date_to
                    FROM fct_web_period AS fct
                    JOIN dim_office USING (office_key)
                    ANTI JOIN rpt_web_period USING (office, period_kind, date)
                )
                SELECT office, tool, min(date) AS first_day, max(date_to) AS last_day
                FROM counted
                SEMI JOIN (FROM touched WHERE source = 'web') USING (office)
                GROUP BY ALL
                ORDER BY ALL
                """,
                WebToolWarnings::noticed);
    }

    private static NewWarning noticed(ResultSet row) throws SQLException {
        String office = row.getString("office");
        String tool = row.getString("tool");
        LocalDate from = Session.date(row, "first_day");
        LocalDate to = Session.date(row, "last_day");
        return new NewWarning(
                NewWarning.id(office, SOURCE, CODE, tool, from),
                office,
                SOURCE,
                CODE,
                Texts.WAREHOUSE.text(
                        "warning.other_web_tool", WebTool.name(tool), DAY.format(from), DAY.format(to), tool),
                from,
                to,
                null,
                null);
    }
}
