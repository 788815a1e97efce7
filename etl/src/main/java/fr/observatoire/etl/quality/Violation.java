package fr.observatoire.etl.quality;

/**
 * One rule that a record breaks.
 *
 * @param rule code: {@code type}, {@code required}, {@code minimum}, a rule of the contract, …
 * @param field the column, null when the rule concerns the record
 * @param reason French sentence with the value found and what was expected, personal data masked
 */
public record Violation(String rule, String field, String reason) {

    /** A value that is not what its column expects. */
    static Violation of(String rule, String field, String value, String expected) {
        return new Violation(rule, field, "« " + PersonalData.mask(shortened(value)) + " », attendu : " + expected);
    }

    static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 59) + "…";
    }
}
