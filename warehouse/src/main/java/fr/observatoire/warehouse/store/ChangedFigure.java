package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.period.Period;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A published figure that is another one now.
 *
 * @param period month; year, where the indicator has no months
 * @param before null when there was none
 * @param after null when nothing is left of it
 * @param path the file that changed most of it, or null
 */
public record ChangedFigure(String office, String indicator, Period period, Double before, Double after, String path) {

    /** How much it changed. */
    public double size() {
        return Math.abs((after == null ? 0 : after) - (before == null ? 0 : before));
    }

    /** Reads a row of {@code fct_figure_revision} with the path of its file. */
    public static ChangedFigure read(ResultSet row) throws SQLException {
        return new ChangedFigure(
                row.getString("office"),
                row.getString("indicator"),
                Period.parse(row.getString("period")),
                Session.number(row, "old_value"),
                Session.number(row, "new_value"),
                row.getString("path"));
    }
}
