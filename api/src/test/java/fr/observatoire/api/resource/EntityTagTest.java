package fr.observatoire.api.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.ProgramVersion;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class EntityTagTest {

    private final String tag = EntityTag.of("snapshot-1", "year=2020", "json", "fr");

    @Test
    void theSamePartsHaveTheSameTag() {
        assertEquals(tag, EntityTag.of("snapshot-1", "year=2020", "json", "fr"));
        assertNotEquals(tag, EntityTag.of("snapshot-2", "year=2020", "json", "fr"));
        assertNotEquals(tag, EntityTag.of("snapshot-1", "year=2020", "csv", "fr"));
    }

    /** After an update a browser would else keep the pages of the program before. */
    @Test
    void theTagChangesWithTheProgram() throws NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest((ProgramVersion.text() + "\nsnapshot-1").getBytes(StandardCharsets.UTF_8));
        String ofThisProgram = Base64.getUrlEncoder().encodeToString(hash).substring(0, 16);
        assertEquals("W/\"" + ofThisProgram + "\"", EntityTag.of("snapshot-1"));
    }

    @Test
    void theHeaderIsComparedWeakly() {
        assertTrue(EntityTag.matches(tag, tag));
        assertTrue(EntityTag.matches(tag.substring(2), tag));
        assertTrue(EntityTag.matches("\"x\" , " + tag, tag));
        assertTrue(EntityTag.matches("*", tag));
        assertFalse(EntityTag.matches("\"x\", *", tag), "a star among tags would answer 304 for what does not exist");
        assertFalse(EntityTag.matches(null, tag));
        assertFalse(EntityTag.matches("W/\"x\"", tag));
    }
}
