package fr.observatoire.warehouse.text;

/** An error that a person must be told about, in both languages. The message is the French text. */
public class TextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Text text;

    public TextException(Text text) {
        this(text, null);
    }

    public TextException(Text text, Throwable cause) {
        super(text.fr(), cause);
        this.text = text;
    }

    public final Text text() {
        return text;
    }
}
