package fr.observatoire.api.text;

import fr.observatoire.api.http.QualityValues;
import io.javalin.http.Context;
import java.util.Locale;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;

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
        for (QualityValue range : QualityValues.of(header)) {
            for (Language language : values()) {
                if (range.isAcceptable() && language.isIn(range.getValue().toLowerCase(Locale.ROOT))) {
                    return language;
                }
            }
        }
        return FR;
    }

    /** Whether a language tag is this language, of whatever country. */
    private boolean isIn(String tag) {
        return tag.equals(code()) || tag.startsWith(code() + "-");
    }
}
