package fr.observatoire.cli.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** The school zone of each département. Corsica and the overseas départements have calendars of their own, and no zone. */
final class SchoolZones {

    static final List<String> ZONES = List.of("A", "B", "C");

    private static final Properties DEPARTEMENTS = read();

    private SchoolZones() {}

    private static Properties read() {
        try (InputStream file = SchoolZones.class.getResourceAsStream("school-zones.properties")) {
            Properties zones = new Properties();
            zones.load(file);
            return zones;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The zone of a département, or an empty text. */
    static String of(String departement) {
        return ZONES.stream()
                .filter(zone ->
                        List.of(DEPARTEMENTS.getProperty(zone).split(" ")).contains(departement))
                .findFirst()
                .orElse("");
    }
}
