package fr.observatoire.api.chart.draw.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SvgPathTest {

    @Test
    void coordinatesBecomeRelativeHundredths() {
        assertEquals(
                "M1 2l0.5 0q1 1 2 0c0 1.13 1 1 1 0z",
                SvgPath.relative("M1.0,2.0 L1.5,2.0 Q2.5,3.0 3.5,2.0 C3.5,3.1255 4.5,3.0 4.5,2.0 Z"));
    }

    /** That is what makes a chart compress well. */
    @Test
    void aLetterReadsTheSameWhereverItStands() {
        String here = SvgPath.relative("M10.123,20.5 L12.3737,22.111 Z");
        String there = SvgPath.relative("M110.777,21.5 L113.0277,23.111 Z");
        assertEquals(here.substring(here.indexOf('l')), there.substring(there.indexOf('l')));
    }

    @Test
    void anUnknownCommandIsAFault() {
        assertThrows(IllegalArgumentException.class, () -> SvgPath.relative("A1,1 0 0"));
    }
}
