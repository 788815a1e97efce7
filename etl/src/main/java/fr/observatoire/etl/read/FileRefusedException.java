package fr.observatoire.etl.read;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;

/** The whole file must be refused. The text says what was found and what was expected. */
public final class FileRefusedException extends TextException {

    private static final long serialVersionUID = 1L;

    private final String rule;
    private final int line;

    /**
     * @param rule code of the rule broken: {@code encoding}, {@code truncated}, …
     * @param line line in the file, from 1
     */
    public FileRefusedException(String rule, int line, Text text) {
        super(text);
        this.rule = rule;
        this.line = line;
    }

    public String rule() {
        return rule;
    }

    public int line() {
        return line;
    }
}
