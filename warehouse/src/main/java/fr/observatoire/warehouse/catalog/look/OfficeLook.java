package fr.observatoire.warehouse.catalog.look;

import java.util.List;
import java.util.Optional;

/**
 * How an office presents itself.
 *
 * @param logo null for none
 * @param template of its slides; null for the program's
 */
public record OfficeLook(Logo logo, SlideTemplate template, Colours colours, List<Foreword> forewords) {

    /** Of an office that says nothing of itself. */
    public static final OfficeLook PLAIN = new OfficeLook(null, null, Colours.PROGRAM, List.of());

    public OfficeLook {
        forewords = List.copyOf(forewords);
    }

    /** The words before the figures of a year, to the readers of a language. */
    public Optional<Foreword> foreword(int year, String lang) {
        return forewords.stream()
                .filter(each -> each.year() == year && each.speaks(lang))
                .findFirst();
    }
}
