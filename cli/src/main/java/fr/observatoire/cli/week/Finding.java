package fr.observatoire.cli.week;

import fr.observatoire.warehouse.text.Text;

/**
 * Something that the office should know.
 *
 * @param key the same as long as it is the same matter: what was said is known by it
 * @param text one sentence
 * @param happened whether it is an event of this run, said whatever was said before; else a state, said when it begins
 */
public record Finding(String key, Text text, boolean happened) {

    static Finding event(String key, Text text) {
        return new Finding(key, text, true);
    }

    static Finding state(String key, Text text) {
        return new Finding(key, text, false);
    }
}
