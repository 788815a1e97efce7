package fr.observatoire.api.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A log that holds a key gives the server away to whoever reads the log. */
class SecretsTest {

    private static final String KEY = "obs_3f9a1c04_kq7";
    private static final String MASKED = "obs_3f9a1c04_…";

    @ParameterizedTest
    @ValueSource(
            strings = {"%s", "?key=%s", "/api/v1/%s/x", "?z=%%zz&key=%s", "?z=%%&key=%s", "?z=%%E9%%FF&key=%s", "%%%s"})
    void noSpellingOfAKeyIsLogged(String form) {
        for (String key : new String[] {
            KEY, KEY.replace("_", "%5f"), KEY.replace("_", "%252525255F"), escaped(KEY), escaped(escaped(KEY))
        }) {
            String masked = Secrets.masked(form.formatted(key));
            assertTrue(masked.contains(MASKED), masked);
            assertTrue(!masked.contains("kq7") && !masked.contains(escaped("kq7")), masked);
        }
    }

    @Test
    void aKeyInClearHidesNoEscapedOneBesideIt() {
        String masked = Secrets.masked(KEY + " " + escaped(KEY) + " " + escaped(escaped(KEY)));

        assertEquals(MASKED + " " + MASKED + " " + MASKED, masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/indicators?lang=fr", "/x?name=L%C3%A9on+50%25", "obs_", "%"})
    void whatHoldsNoKeyStaysAsItIs(String text) {
        assertEquals(text, Secrets.masked(text));
    }

    private static String escaped(String text) {
        return text.chars().mapToObj("%%%02X"::formatted).collect(Collectors.joining());
    }
}
