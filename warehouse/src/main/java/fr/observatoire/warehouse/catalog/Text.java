package fr.observatoire.warehouse.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;

/** A text in the two languages of the product; French is the first. */
public record Text(@JsonProperty(required = true) String fr, @JsonProperty(required = true) String en)
        implements Serializable {

    /** The text in {@code lang}: {@code en} is English, anything else French. */
    public String in(String lang) {
        return "en".equals(lang) ? en : fr;
    }
}
