package fr.observatoire.warehouse.target;

import fr.observatoire.warehouse.text.TextException;
import fr.observatoire.warehouse.text.Texts;

/** A target without a rule, or a rule with the wrong figures. */
public final class TargetException extends TextException {

    private static final long serialVersionUID = 1L;

    /** @param subject the words of the target, or the code of its rule */
    TargetException(String code, String subject) {
        super(Texts.WAREHOUSE.text(code, subject));
    }
}
