package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.load.warning.NewWarning;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.text.Texts;
import fr.observatoire.warehouse.text.WebTool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts that do not stand, because another count of the same days does. An analyst who did not know would see a gap, or
 * look for figures that the files hold and no page shows.
 */
final class OtherCounts {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Session session;

    /** Needs the table {@code touched}: the offices and sources with new data. */
    OtherCounts(Session session) {
        this.session = session;
    }

    List<NewWarning> list() {
        List<NewWarning> found = new ArrayList<>(toolsWithoutFigures());
        found.addAll(hoursBesideDays());
        found.addAll(tablesUnlikeTheLog());
        return found;
    }

    /**
     * Days that a web tool counted and that have no figure, because another tool is the reference for these days and
     * counted nothing: the configuration decides which tool is served. One warning for each office and tool.
     */
    private List<NewWarning> toolsWithoutFigures() {
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
                SELECT office, tool AS subject, tool AS label, min(date) AS first_day, max(date_to) AS last_day, count(*) AS days
                FROM counted
                SEMI JOIN (FROM touched WHERE source = 'web') USING (office)
                GROUP BY ALL
                ORDER BY ALL
                """,
                row -> {
                    String tool = row.getString("subject");
                    return noticed(
                            row,
                            "web",
                            "reference_tool_without_data",
                            "warning.other_web_tool",
                            WebTool.name(tool),
                            tool);
                });
    }

    /** Days of a counter's channel with their total and with parts of them: the total stands. One for each counter. */
    private List<NewWarning> hoursBesideDays() {
        return session.list(
                """
                WITH twice AS (
                    SELECT office_key, counter_key, date
                    FROM fct_passage
                    GROUP BY office_key, counter_key, direction, date
                    HAVING count(DISTINCT period_kind) > 1
                )
                SELECT
                    office,
                    counter AS subject,
                    dim_counter.label,
                    min(date) AS first_day,
                    max(date) AS last_day,
                    count(DISTINCT date) AS days
                FROM twice
                JOIN dim_office USING (office_key)
                JOIN dim_counter USING (office_key, counter_key)
                SEMI JOIN (FROM touched WHERE source = 'counters') USING (office)
                GROUP BY ALL
                ORDER BY ALL
                """,
                row -> noticed(
                        row,
                        "counters",
                        "hours_beside_days",
                        "warning.hours_beside_days",
                        row.getString("label"),
                        row.getLong("days")));
    }

    /** Days of a table of days and visitors whose figure is not that of the log, which stands. One for each office. */
    private List<NewWarning> tablesUnlikeTheLog() {
        return session.list(
                """
                WITH counted AS (
                    SELECT
                        office_key,
                        fct.date,
                        sum(visitors) FILTER (resource = 'daily-visitors') AS noted,
                        sum(visitors) FILTER (resource = 'office-log') AS logged
                    FROM fct_visit AS fct
                    JOIN dim_file USING (file_key)
                    SEMI JOIN (
                        SELECT office_key
                        FROM fct_visit
                        SEMI JOIN (FROM dim_file WHERE resource = 'daily-visitors') USING (file_key)
                    ) USING (office_key)
                    GROUP BY ALL
                )
                SELECT
                    dim_office.office,
                    'visitors' AS subject,
                    'visitors' AS label,
                    min(date) AS first_day,
                    max(date) AS last_day,
                    count(*) AS days
                FROM counted
                JOIN dim_office USING (office_key)
                SEMI JOIN (FROM touched WHERE source = 'footfall') USING (office)
                WHERE noted <> logged
                GROUP BY ALL
                ORDER BY ALL
                """,
                row -> noticed(
                        row,
                        "footfall",
                        "table_unlike_log",
                        "warning.table_unlike_log",
                        row.getLong("days"),
                        row.getLong("days")));
    }

    /** The sentence has what was counted, the first and the last day, and a further value. */
    private static NewWarning noticed(
            ResultSet row, String source, String code, String sentence, Object what, Object more) throws SQLException {
        String office = row.getString("office");
        LocalDate from = Session.date(row, "first_day");
        LocalDate to = Session.date(row, "last_day");
        return new NewWarning(
                NewWarning.id(office, source, code, row.getString("subject"), from),
                office,
                source,
                code,
                Texts.WAREHOUSE.text(sentence, what, DAY.format(from), DAY.format(to), more),
                from,
                to,
                null,
                null);
    }
}
