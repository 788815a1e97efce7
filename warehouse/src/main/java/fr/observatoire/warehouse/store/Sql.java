package fr.observatoire.warehouse.store;

import java.time.LocalDate;

/** Text of SQL statements. */
final class Sql {

    private Sql() {}

    /** A text as SQL writes it: {@code 'l''office'}. */
    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static String literal(LocalDate day) {
        return "DATE '" + day + "'";
    }
}
