package fr.observatoire.api.chart.origin;

import fr.observatoire.api.chart.MapSpec.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Where départements and countries lie: {@code places.csv}, which says where that is known from. */
final class Places {

    private static final Map<String, Position> POSITIONS = read();

    private Places() {}

    /** The position of an origin; null for one that lies nowhere, as all other countries together. */
    static Position of(String origin) {
        return POSITIONS.get(origin);
    }

    private static Map<String, Position> read() {
        try (InputStream in = Places.class.getResourceAsStream("places.csv")) {
            Map<String, Position> positions = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("origin;"))
                    .map(line -> line.split(";"))
                    .forEach(cells -> positions.put(
                            cells[0], new Position(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]))));
            return Map.copyOf(positions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
