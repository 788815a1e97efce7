package fr.observatoire.warehouse.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;

/** The warnings of the star, as the report of a load and the answers of the warehouse show them. */
public final class WarningList {

    private static final String SHOWN =
            """
            SELECT
                warning_id, warning.office, warning.source, code, text, text_en, date_from, date_to, path, line, noticed_at,
                confirmed_at, note
            FROM fct_warning AS warning
            LEFT JOIN dim_file USING (file_key)
            LEFT JOIN fct_confirmation USING (warning_id)
            """;

    /** The same warning in two exports is one, of the file in which it was first. */
    private static final String ONCE =
            " QUALIFY row_number() OVER (PARTITION BY warning_id ORDER BY noticed_at, path, line) = 1 ";

    private WarningList() {}

    /** The warnings that a load found first and that nobody has confirmed. */
    public static List<Warning> newAt(Session session, LocalDateTime load) {
        return session.list(
                SHOWN + "WHERE confirmed_at IS NULL" + ONCE + "AND noticed_at = ? ORDER BY path, line, text",
                WarningList::warning,
                load);
    }

    /**
     * The warnings of an office, the newest first.
     *
     * @param openOnly leaves out confirmed warnings
     */
    public static List<Warning> list(SessionPool pool, String office, boolean openOnly, int limit, int offset) {
        return pool.list(
                SHOWN + "WHERE warning.office = ? AND (NOT ? OR confirmed_at IS NULL)" + ONCE
                        + "ORDER BY noticed_at DESC, source, date_from, text LIMIT ? OFFSET ?",
                WarningList::warning,
                office,
                openOnly,
                limit,
                offset);
    }

    private static Warning warning(ResultSet row) throws SQLException {
        return new Warning(
                row.getString("warning_id"),
                row.getString("office"),
                row.getString("source"),
                row.getString("code"),
                StoredText.read(row, "text"),
                Session.date(row, "date_from"),
                Session.date(row, "date_to"),
                row.getString("path"),
                Session.integer(row, "line"),
                Session.instant(row, "noticed_at"),
                Session.instant(row, "confirmed_at"),
                row.getString("note"));
    }
}
