package fr.observatoire.warehouse.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * A text in the two languages of the product; French is the first, and typeset: whoever writes the model types the signs of
 * a keyboard.
 */
public record Text(@JsonProperty(required = true) String fr, @JsonProperty(required = true) String en)
        implements Serializable {

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\d«])");
    private static final Pattern BEFORE_SIGN = Pattern.compile(" (?=[;:!?»])|(?<=«) ");

    public Text {
        fr = french(fr);
    }

    /** The text in {@code lang}: {@code en} is English, anything else French. */
    public String in(String lang) {
        return "en".equals(lang) ? en : fr;
    }

    /** French as it is printed: {@code l'année : 2} becomes {@code l’année : 2}, and no line begins with the colon. */
    public static String french(String typed) {
        return typed == null
                ? null
                : BEFORE_SIGN.matcher(APOSTROPHE.matcher(typed).replaceAll("’")).replaceAll("\u00A0");
    }
}
