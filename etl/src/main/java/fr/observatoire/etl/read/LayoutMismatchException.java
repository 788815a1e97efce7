package fr.observatoire.etl.read;

import fr.observatoire.warehouse.text.Text;

/** The file does not have the dialect or layout that was tried; another one may fit. */
public final class LayoutMismatchException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Text text;
    private final String rule;
    private final int line;
    private final int likeness;

    /**
     * @param rule {@code encoding}, {@code header}, …
     * @param likeness how similar the file is: number of columns found. The best attempt is reported
     */
    public LayoutMismatchException(String rule, int line, int likeness, Text text) {
        super(text.typed());
        this.text = text;
        this.rule = rule;
        this.line = line;
        this.likeness = likeness;
    }

    public Text text() {
        return text;
    }

    public String rule() {
        return rule;
    }

    public int line() {
        return line;
    }

    public int likeness() {
        return likeness;
    }
}
