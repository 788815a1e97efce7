package fr.observatoire.cli.setup;

import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Where visitors come from, as a person writes it: {@code 48}, {@code Lozère}, {@code IT} or {@code Italie}. */
final class Origins {

    private static final String FRENCH = "FR-";

    private static final Map<String, Text> LABELS = labels();
    private static final Map<String, String> CODES = codes();

    private Origins() {}

    private static Map<String, Text> labels() {
        Map<String, Text> labels = new TreeMap<>();
        departements().forEach((code, name) -> labels.put(FRENCH + code, new Text(name.toString(), name.toString())));
        for (String country : Locale.getISOCountries()) {
            Locale place = new Locale.Builder().setRegion(country).build();
            labels.put(country, new Text(place.getDisplayCountry(Locale.FRENCH), place.getDisplayCountry(Locale.UK)));
        }
        labels.remove("FR");
        return labels;
    }

    private static Properties departements() {
        try (InputStreamReader file = new InputStreamReader(
                Origins.class.getResourceAsStream("departements.properties"), StandardCharsets.UTF_8)) {
            Properties names = new Properties();
            names.load(file);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a person may write, and the code of it. A département comes before a country of the same name. */
    private static Map<String, String> codes() {
        Map<String, String> codes = new LinkedHashMap<>();
        List<String> all = new ArrayList<>(LABELS.keySet());
        all.sort((one, other) -> Boolean.compare(other.startsWith(FRENCH), one.startsWith(FRENCH)));
        for (String code : all) {
            Text label = LABELS.get(code);
            for (String written : List.of(code, code.replace(FRENCH, ""), label.fr(), label.en())) {
                codes.putIfAbsent(Questions.code(written), code);
            }
        }
        return codes;
    }

    /** The code of an origin. */
    static Optional<String> code(String written) {
        return Optional.ofNullable(CODES.get(Questions.code(written)));
    }

    /** What a person could have meant. */
    static List<String> known() {
        return List.copyOf(CODES.keySet());
    }

    /** A row of {@code seeds/dim_origin} for each. */
    static List<List<String>> rows(List<String> codes) {
        return codes.stream()
                .map(code -> List.of(
                        code,
                        LABELS.get(code).typed(),
                        LABELS.get(code).en(),
                        code.startsWith(FRENCH) ? "departement" : "country"))
                .toList();
    }
}
