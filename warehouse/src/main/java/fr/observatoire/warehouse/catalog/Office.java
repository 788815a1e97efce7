package fr.observatoire.warehouse.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.text.Text;
import java.util.List;

/**
 * A tourist office, as its file in {@code config/offices} declares it: this is configuration, not code.
 *
 * @param epci SIREN of the intercommunal body, nine characters: a text, not a number
 * @param agents number of permanent staff: targets that are set for each agent are multiplied by it
 * @param schoolZone {@code A}, {@code B} or {@code C}
 * @param place code of the place where the office itself receives visitors
 * @param contact where the public writes to: an e-mail address of the office, never a person's, or the https address of
 *     its form; null when there is none
 * @param origins codes of the départements and countries that its log counts each by itself; null: those of the program
 * @param weeklyOpening when it usually opens; null when it does not say, and any day may be one
 * @param home true for the office that answers when a question names none; there is exactly one
 * @param fictitious the office does not exist
 * @param synthetic its days come from a generator, not from counting
 */
public record Office(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) String epci,
        @JsonProperty(required = true) int agents,
        @JsonProperty(required = true) String schoolZone,
        @JsonProperty(required = true) String place,
        String contact,
        List<String> origins,
        WeeklyOpening weeklyOpening,
        boolean home,
        boolean fictitious,
        boolean synthetic) {

    private static final String WEB = "https://";

    public Office {
        name = Text.french(name);
        origins = origins == null ? null : List.copyOf(origins);
    }

    /** The contact as an address that a browser can open, or null. */
    public String contactAddress() {
        return contact == null || contact.startsWith(WEB) ? contact : "mailto:" + contact;
    }

    boolean hasUsableContact() {
        return contact == null || contact.startsWith(WEB) || contact.matches("[^@\\s:?]+@[^@\\s:?]+\\.[^@\\s:?]+");
    }

    /** Whether the days of the indicator come from a generator. Figures that people declare once a year do not. */
    public boolean generatesDaysOf(Indicator indicator) {
        return synthetic && indicator.origin() != Indicator.Origin.DECLARED;
    }
}
