package fr.observatoire.api.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class EntityTagTest {

    private final String tag = EntityTag.of("snapshot-1", "year=2020", "json", "fr");

    @Test
    void theSamePartsHaveTheSameTag() {
        assertEquals(tag, EntityTag.of("snapshot-1", "year=2020", "json", "fr"));
        assertNotEquals(tag, EntityTag.of("snapshot-2", "year=2020", "json", "fr"));
        assertNotEquals(tag, EntityTag.of("snapshot-1", "year=2020", "csv", "fr"));
    }

    @Test
    void theHeaderIsComparedWeakly() {
        assertTrue(EntityTag.matches(tag, tag));
        assertTrue(EntityTag.matches(tag.substring(2), tag));
        assertTrue(EntityTag.matches("\"x\" , " + tag, tag));
        assertTrue(EntityTag.matches("*", tag));
        assertFalse(EntityTag.matches(null, tag));
        assertFalse(EntityTag.matches("W/\"x\"", tag));
    }
}
