package fr.observatoire.etl.quality;

import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.ToldCell;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Visible;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Removes personal data from everything that is written: by column, and by pattern in free texts. */
public final class PersonalData {

    public static final String MASKED = "***";

    /** Also in the form that people use to hide it from robots: {@code name(at)office.fr}. */
    private static final Pattern E_MAIL = Pattern.compile(
            "[\\p{L}\\p{N}._%+'-]+(?:@|\\s?[(\\[](?:at|arobase)[)\\]]\\s?)[\\p{L}\\p{N}.-]+\\.\\p{L}{2,}",
            Pattern.CASE_INSENSITIVE);

    /** French numbers in national or international form, and other international numbers. */
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\d,.])(?:(?:\\+|00)33[\\s.\u00A0\u202F-]?(?:\\(0\\))?|0)[1-9](?:[\\s.\u00A0\u202F-]?\\d{2}){4}(?!\\d)"
                    + "|(?<![\\d/])0[1-9](?:/\\d{2}){4}(?![\\d/])"
                    + "|\\+\\d{1,3}(?:[\\s.\u00A0\u202F-]?\\d{2,4}){3,5}(?!\\d)");

    private PersonalData() {}

    /** The text without e-mail addresses and telephone numbers. */
    public static String mask(String text) {
        boolean mayAddress = text.indexOf('@') >= 0 || text.indexOf('(') >= 0 || text.indexOf('[') >= 0;
        String bare = mayAddress ? E_MAIL.matcher(text).replaceAll(MASKED) : text;
        return digits(bare) < 9 ? bare : PHONE.matcher(bare).replaceAll(MASKED);
    }

    /** The text without them, in both languages, on one line. */
    public static Text mask(Text text) {
        return new Text(Visible.line(mask(text.typed())), Visible.line(mask(text.en())));
    }

    /** Whether the text contains an e-mail address or a telephone number. */
    public static boolean in(String text) {
        return !mask(text).equals(text);
    }

    /** Whether a cell contains a word, which may be the name of a person. */
    static boolean mayName(String text) {
        return text.chars().filter(Character::isLetter).limit(2).count() == 2;
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                digits++;
            }
        }
        return digits;
    }

    /**
     * A row as text for the refusals, with the cells of {@code hidden} columns masked: those declared personal, and
     * those that the contract does not know, which may contain anything. In a row that is shorter or longer than the
     * header it is not known which cell belongs to which column, so nothing of it is kept.
     *
     * @param width number of columns of the header
     */
    static String maskedText(RawRow row, Set<Integer> hidden, int width) {
        if (!hidden.isEmpty() && row.cells().length != width) {
            return MASKED;
        }
        StringJoiner text = new StringJoiner(";");
        for (int i = 0; i < row.cells().length; i++) {
            boolean masked = hidden.contains(i) && !row.cells()[i].isBlank();
            text.add(
                    masked
                            ? MASKED
                            : quoted(Visible.text(
                                    mask(ToldCell.shown(row.cells()[i]).typed()))));
        }
        return text.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.indexOf(';') < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
