package fr.observatoire.etl.quality;

import fr.observatoire.etl.read.ToldCell;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Visible;

/**
 * One rule that a record breaks.
 *
 * @param rule code: {@code type}, {@code required}, {@code minimum}, a rule of the contract, …
 * @param field the column, null when the rule concerns the record
 * @param reason the value found and what was expected, personal data masked
 */
public record Violation(String rule, String field, Text reason) {

    private static final int LONGEST = 60;

    /** A value that its column does not allow. */
    static Violation of(String rule, String field, String value, Text expected) {
        return new Violation(rule, field, EtlTexts.text("value.expected", shown(ToldCell.shown(value)), expected));
    }

    private static Text shown(Text value) {
        return new Text(shown(value.typed()), shown(value.en()));
    }

    /** Masked before it is cut, because the first half of a telephone number would look like a normal number. */
    static String shown(String value) {
        String masked = Visible.line(PersonalData.mask(value));
        return masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST - 1) + "…";
    }
}
