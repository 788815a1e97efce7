package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Text;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A text in two columns of a table: {@code reason} holds the French, {@code reason_en} the English. */
public final class StoredText {

    private StoredText() {}

    /** The text of the current row, in French where there is no English; null when the column is. */
    public static Text read(ResultSet row, String column) throws SQLException {
        String french = row.getString(column);
        String english = row.getString(column + "_en");
        return french == null ? null : new Text(french, english == null ? french : english);
    }
}
