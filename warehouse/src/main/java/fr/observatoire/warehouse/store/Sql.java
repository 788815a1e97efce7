package fr.observatoire.warehouse.store;

import java.time.LocalDate;

/** Text of SQL statements. */
public final class Sql {

    private Sql() {}

    /** A text as SQL writes it: {@code 'l''office'}. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    public static String literal(LocalDate day) {
        return "DATE '" + day + "'";
    }
}
