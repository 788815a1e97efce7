package fr.observatoire.api.dashboard;

import fr.observatoire.api.asset.Assets;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.ProgramVersion;
import java.util.List;

/**
 * What all pages show around their content.
 *
 * @param words of the page's language
 * @param accessibility address of the accessibility statement
 * @param otherLanguage address of the same page in the other language
 * @param office name; null on an error page
 * @param logo address that contains the office's logo; null for none
 * @param snapshot line about the snapshot; null on an error page
 * @param notice what of a changed configuration is not in force; null when all of it is
 * @param synthetic the days come from a generator
 */
public record Frame(
        Words words,
        String title,
        List<Entry> menu,
        String accessibility,
        String otherLanguage,
        String office,
        String logo,
        String snapshot,
        String notice,
        boolean synthetic) {

    public Frame {
        menu = List.copyOf(menu);
    }

    /** A link of the menu. */
    public record Entry(String label, String href, boolean current) {}

    /** A word of the pages. */
    public String text(String key, Object... parts) {
        return words.text(key, parts);
    }

    /** The program that made the page. */
    public String program() {
        return ProgramVersion.signature();
    }

    public String lang() {
        return words.lang();
    }

    /** The language that the reader can change to. */
    public String otherLang() {
        return "en".equals(lang()) ? "fr" : "en";
    }

    /** Address of a style sheet or font; it changes with the content. */
    public String asset(String name) {
        return Assets.address(name);
    }
}
