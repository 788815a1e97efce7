package fr.observatoire.api.text;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language of an answer's texts. French comes first: it is used when a client asks for neither. */
public enum Language {
    FR,
    EN;

    /** {@code fr} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The language of a request, even of a wrong request: {@code lang} if it names a language, else
     * {@code Accept-Language}.
     */
    public static Language of(Context http) {
        String wanted = http.queryParam("lang");
        for (Language language : values()) {
            if (language.code().equals(wanted)) {
                return language;
            }
        }
        return accepted(http.header("Accept-Language"));
    }

    /**
     * The first of the two languages in an {@code Accept-Language} header, by weight; an unreadable header asks for
     * neither.
     */
    public static Language accepted(String header) {
        for (LanguageRange range : ranges(header)) {
            String primary = range.getRange().split("-", 2)[0];
            if (range.getWeight() > 0 && (primary.equals("fr") || primary.equals("en"))) {
                return primary.equals("en") ? EN : FR;
            }
        }
        return FR;
    }

    private static List<LanguageRange> ranges(String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException notALanguageHeader) {
            return List.of();
        }
    }
}
