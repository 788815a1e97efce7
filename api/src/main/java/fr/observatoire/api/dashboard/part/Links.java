package fr.observatoire.api.dashboard.part;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Addresses that keep what a reader chose for all pages: the language, the office, the day, the base.
 *
 * @param kept parameters that every address repeats, in order
 * @param server where other programs reach them: {@code https://observatoire.example}
 */
public record Links(Map<String, String> kept, String server) {

    public Links {
        kept = new LinkedHashMap<>(kept);
    }

    /** Addresses for the links of a page alone. */
    public Links(Map<String, String> kept) {
        this(kept, "");
    }

    public Address to(String path) {
        return new Address(path, kept);
    }

    /** A resource of the API, in the language of the page; not each has a base. */
    public Address resource(String path) {
        return new Address("/api/v1" + path, kept)
                .with("lang", kept.getOrDefault("lang", "fr"))
                .with(ChosenBase.NAME, null);
    }

    /** A link to an indicator's page. */
    public Address indicator(String code, int year) {
        return to("/indicateurs/" + code).with("annee", year);
    }

    /** An address that is built step by step; immutable. */
    public record Address(String path, Map<String, String> parameters) {

        /** The same with one more parameter; without it when the value is null. */
        public Address with(String name, Object value) {
            Map<String, String> more = new LinkedHashMap<>(parameters);
            if (value == null) {
                more.remove(name);
            } else {
                more.put(name, value.toString());
            }
            return new Address(path, more);
        }

        /** The same answer in another form. */
        public Address as(String suffix) {
            return new Address(path + "." + suffix, parameters);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(path);
            parameters.forEach((name, value) -> text.append(text.indexOf("?") < 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
            return text.toString();
        }
    }
}
