package fr.observatoire.warehouse.catalog;

/** A text in the two languages of the product; French is the first. */
public record Text(String fr, String en) {

    /** The text in {@code lang}: {@code en} is English, anything else French. */
    public String in(String lang) {
        return "en".equals(lang) ? en : fr;
    }
}
