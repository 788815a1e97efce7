package fr.observatoire.api.representation;

/**
 * A column of an answer's table.
 *
 * @param name that of the JSON answer: {@code base_value}
 * @param role what the column is for
 * @param unit of a measure, in the language of the answer: {@code visiteurs}; null for a number without unit and for
 *     all other columns
 * @param companion name of the column that belongs to it: a key's labels, a measure's statuses; null for most
 */
public record Column(String name, Role role, String unit, String companion) {

    /** What a column is for. */
    public enum Role {
        /** Names the row, alone or with other keys. */
        KEY,
        /** A key which is a period. */
        TIME,
        /** A number that can be drawn, added or compared. */
        MEASURE,
        /** Anything else. */
        OTHER
    }

    public static Column of(String name) {
        return new Column(name, Role.OTHER, null, null);
    }

    boolean isKey() {
        return role == Role.KEY || role == Role.TIME;
    }

    boolean isMeasure() {
        return role == Role.MEASURE;
    }
}
