package fr.observatoire.warehouse.text;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text in the two languages of the product; French is the first. Whoever writes one types the signs of a keyboard, and
 * whoever reads its French finds it typeset.
 */
public record Text(@JsonProperty(required = true) String fr, @JsonProperty(required = true) String en)
        implements Serializable {

    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=[\\p{L}\\d«])");
    private static final Pattern BEFORE_SIGN = Pattern.compile(" (?=[;:!?»])|(?<=«) ");

    /** The French, typeset. */
    @Override
    @JsonProperty(required = true)
    public String fr() {
        return french(fr);
    }

    /** The French as it was typed: what is stored, and what an id is made of, stays the same to the letter. */
    public String typed() {
        return fr;
    }

    /** The same, to be put typeset into a text whose {@link #typed} form is kept. */
    public Text typeset() {
        return new Text(fr(), en);
    }

    /** The text in {@code lang}: {@code en} is English, anything else French. */
    public String in(String lang) {
        return "en".equals(lang) ? en : fr();
    }

    /** Clauses of one sentence. */
    public static Text list(List<Text> clauses) {
        return new Text(joined(" ; ", clauses, Text::typed), joined("; ", clauses, Text::en));
    }

    /** Texts with the same sign between them in both languages. */
    public static Text join(String sign, List<Text> texts) {
        return new Text(joined(sign, texts, Text::typed), joined(sign, texts, Text::en));
    }

    private static String joined(String sign, List<Text> texts, Function<Text, String> language) {
        return texts.stream().map(language).collect(Collectors.joining(sign));
    }

    /** French as it is printed: {@code l'année : 2} becomes {@code l’année : 2}, and no line begins with the colon. */
    public static String french(String typed) {
        return typed == null
                ? null
                : BEFORE_SIGN.matcher(APOSTROPHE.matcher(typed).replaceAll("’")).replaceAll("\u00A0");
    }
}
