package fr.observatoire.etl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Excel writes the first, a form or Google the second, an old Mac the third, a till the fourth. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"windows-1252", "UTF-8", "x-MacRoman", "IBM850"})
    void readsTheAccentsOfEveryProgram(String encoding) {
        for (String text : new String[] {
            "05/07/2017;Soirée contée;GPDL;Bélus;40",
            "date\n01/05/2019;férié\n;Fête à Pâques, Noël, Bœuf, ça et là, île, gîte, où, août",
            "Musée;Hôtel de ville;Œyregave;ÉTÉ;Évènement",
            "Rivière;Mère;Père",
            "BÉLUS;FÊTE;CHÂTEAU"
        }) {
            boolean written = encoding.equals("UTF-8")
                    || Charset.forName(encoding).newEncoder().canEncode(text);
            if (written) {
                assertEquals(
                        text,
                        Decoder.decode(text.getBytes(Charset.forName(encoding))).text());
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "12 € le bœuf",
                "férié",
                "l’office",
                "visite…",
                "à",
                "château",
                "œuvre d’art",
                "n°5",
                "« Bélus »",
                "Peña",
                "2018 – 2019",
                "Garçon",
                "É",
                "10 000 €",
                "aujourd’hui",
                "Saint-Étienne-d’Orthe"
            })
    void readsWindowsByOneSign(String text) {
        try {
            assertEquals(text, Decoder.decode(text.getBytes(WINDOWS)).text());
        } catch (FileRefusedException e) {
            assertEquals("encoding", e.rule());
            assertTrue(text.equals("visite…") || text.equals("É"), text);
        }
    }

    /** No text is read with accents that nobody wrote: where two encodings are as likely, both are named. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "x-MacRoman, École",
        "x-MacRoman, María",
        "IBM850, voilà",
        "IBM850, Škoda",
        "ISO-8859-15, cœur et 3 €",
        "windows-1250, Łódź et Kraków"
    })
    void refusesWhatIsNotSureAndNamesTheEncodings(String encoding, String text) {
        byte[] bytes = ("a;b\n" + text).getBytes(Charset.forName(encoding));
        try {
            String read = Decoder.decode(bytes).text();
            assertTrue(read.endsWith(text) || read.contains("?"), read);
        } catch (FileRefusedException e) {
            assertEquals("encoding", e.rule());
            assertEquals(2, e.line());
            assertTrue(e.text().typed().contains("peut être en"), e.text().typed());
        }
    }

    /** One damaged byte must not turn all accents of a file into two signs each. */
    @Test
    void refusesDamagedUtf8() {
        byte[] bytes = "date;férié\n1;été\n2;hôtel".getBytes(StandardCharsets.UTF_8);
        bytes[7] = 'x';
        FileRefusedException e = assertThrows(FileRefusedException.class, () -> Decoder.decode(bytes));
        assertEquals(1, e.line());
        assertTrue(e.text().typed().contains("UTF-8"), e.text().typed());
    }

    @Test
    void readsPastMark() {
        byte[] marked = "\uFEFFété".getBytes(StandardCharsets.UTF_8);
        assertEquals("été", Decoder.decode(marked).text());
    }

    @Test
    void readsUtf16AndRefusesHalfACharacter() {
        byte[] text = "\uFEFFsep=,".getBytes(StandardCharsets.UTF_16LE);
        assertEquals("sep=,", Decoder.decode(text).text());
        byte[] cut = Arrays.copyOf(text, text.length - 1);
        FileRefusedException e = assertThrows(FileRefusedException.class, () -> Decoder.decode(cut));
        assertTrue(e.text().typed().contains("tronqué"), e.text().typed());
    }

    @Test
    void refusesNul() {
        FileRefusedException e =
                assertThrows(FileRefusedException.class, () -> Decoder.decode("a\nb\0c".getBytes(WINDOWS)));
        assertEquals(2, e.line());
    }
}
