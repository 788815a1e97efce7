package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.catalog.Catalog;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StarVersionTest {

    /** What the tables, loads and reports of this version are made of. */
    private static final String OF_THIS_VERSION = "26123660f6e9";

    @Test
    @DisplayName(
            "A change of the star's form has a new number: else homes that exist keep the old form, and answer wrong")
    void aChangeOfTheStarHasANewNumber() {
        Catalog catalog = Catalog.withSample(null);
        String sql = List.of("schema", "loads", "reports").stream()
                .map(catalog::sql)
                .map(TreeMap::new)
                .map(Map::toString)
                .collect(Collectors.joining())
                .replace("\r\n", "\n");
        assertEquals(
                OF_THIS_VERSION,
                DigestUtils.sha256Hex(sql).substring(0, 12),
                "StarVersion.CURRENT grows by one, then this takes the new digest");
    }
}
