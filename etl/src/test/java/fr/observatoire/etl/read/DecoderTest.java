package fr.observatoire.etl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DecoderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void namesLineAndByteOfAnotherEncoding() {
        LayoutMismatchException misfit = assertThrows(
                LayoutMismatchException.class,
                () -> Decoder.decode("date\n01/05/2019\nférié".getBytes(WINDOWS), dialect("utf-8", false)));
        assertEquals(3, misfit.line());
        assertTrue(
                misfit.getMessage().contains("0xE9") && misfit.getMessage().contains("Windows-1252"),
                misfit.getMessage());
    }

    /** Windows-1252 gives a meaning to nearly every byte: what is UTF-8 must be seen, or férié becomes fÃ©riÃ©. */
    @Test
    void seesUtf8WhereWindowsIsDeclared() {
        LayoutMismatchException misfit = assertThrows(
                LayoutMismatchException.class,
                () -> Decoder.decode("date\nférié".getBytes(StandardCharsets.UTF_8), dialect("windows-1252", false)));
        assertEquals(2, misfit.line());
        assertTrue(misfit.getMessage().contains("UTF-8"));
    }

    @Test
    void readsEuroSignOfWindows() throws LayoutMismatchException {
        assertEquals("12 € œ", Decoder.decode("12 € œ".getBytes(WINDOWS), dialect("windows-1252", false)));
    }

    @Test
    void refusesBytesThatWindowsDoesNotHave() {
        assertThrows(
                LayoutMismatchException.class,
                () -> Decoder.decode(new byte[] {'a', (byte) 0x81}, dialect("windows-1252", false)));
    }

    @Test
    void readsPastMarkAndAsksForADeclaredOne() throws LayoutMismatchException {
        byte[] marked = "\uFEFFété".getBytes(StandardCharsets.UTF_8);
        assertEquals("été", Decoder.decode(marked, dialect("utf-8", false)));
        assertEquals("été", Decoder.decode(marked, dialect("utf-8", true)));
        LayoutMismatchException unmarked = assertThrows(
                LayoutMismatchException.class,
                () -> Decoder.decode("été".getBytes(StandardCharsets.UTF_8), dialect("utf-8", true)));
        LayoutMismatchException other = assertThrows(
                LayoutMismatchException.class,
                () -> Decoder.decode("été".getBytes(StandardCharsets.UTF_8), dialect("windows-1252", false)));
        assertTrue(unmarked.getMessage().contains("sans sa marque (BOM)"), unmarked.getMessage());
        assertTrue(unmarked.likeness() > other.likeness(), "the reason that is shown");
        assertThrows(LayoutMismatchException.class, () -> Decoder.decode(marked, dialect("windows-1252", false)));
    }

    @Test
    void readsUtf16AndRefusesHalfACharacter() throws LayoutMismatchException {
        byte[] text = "\uFEFFsep=,".getBytes(StandardCharsets.UTF_16LE);
        assertEquals("sep=,", Decoder.decode(text, dialect("utf-16le", true)));
        byte[] cut = java.util.Arrays.copyOf(text, text.length - 1);
        LayoutMismatchException misfit =
                assertThrows(LayoutMismatchException.class, () -> Decoder.decode(cut, dialect("utf-16le", true)));
        assertTrue(misfit.getMessage().contains("tronqué"), misfit.getMessage());
    }

    @Test
    void refusesNul() {
        FileRefusedException e = assertThrows(
                FileRefusedException.class, () -> Decoder.decode("a\nb\0c".getBytes(WINDOWS), dialect("utf-8", false)));
        assertEquals(2, e.line());
    }

    private static Dialect dialect(String encoding, boolean bom) {
        return new Dialect("test", encoding, bom, ";", ",", null, "dd/MM/uuuu", "fr");
    }
}
