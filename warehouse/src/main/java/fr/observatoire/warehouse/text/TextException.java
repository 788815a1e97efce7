package fr.observatoire.warehouse.text;

/** Something that went wrong and that a person must hear of, in either language. The message is the French text. */
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
