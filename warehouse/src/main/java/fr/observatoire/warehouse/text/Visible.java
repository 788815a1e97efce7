package fr.observatoire.warehouse.text;

/**
 * Shows characters that do something instead of being seen: an escape that paints a terminal, a line feed that begins a
 * false line of a log, a mark that turns the direction of writing. Names of files and keys and cells of exports may hold
 * them; whatever writes one of these for people writes it like this.
 */
public final class Visible {

    private Visible() {}

    /** The text with {@code \}{@code u001B} for such a character, on one line. */
    public static String line(String text) {
        return shown(text, "");
    }

    /** The same of a text that may have several lines, however they were ended. */
    public static String text(String text) {
        return text == null ? null : shown(text.replace("\r\n", "\n"), "\n\t");
    }

    private static String shown(String text, String kept) {
        if (text == null || text.chars().noneMatch(c -> acts(c, kept))) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        for (char c : text.toCharArray()) {
            if (acts(c, kept)) {
                shown.append("\\u%04X".formatted((int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static boolean acts(int c, String kept) {
        boolean turns = c >= '\u202A' && c <= '\u202E' || c >= '\u2066' && c <= '\u2069';
        return (Character.isISOControl(c) || turns || c == '\u2028' || c == '\u2029') && kept.indexOf(c) < 0;
    }
}
