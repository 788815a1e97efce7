package fr.observatoire.etl.read;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void givesTheFirstLineOfEachRow(String end) {
        List<RawRow> rows = rows(String.join(end, "a;b", "", "1;\"two", "lines\"", "3;4", ""));
        assertEquals(List.of(1, 2, 3, 5), rows.stream().map(RawRow::line).toList());
        assertArrayEquals(new String[] {"1", "two" + end + "lines"}, rows.get(2).cells());
        assertTrue(rows.get(1).blank());
    }

    @Test
    void readsLastRowWithoutLineEnd() {
        assertEquals(2, rows("a;b\n1;2").size());
        assertTrue(new CsvRows("a;b\n1;2", ';').unterminated());
        assertFalse(new CsvRows("a;b\n1;2\n", ';').unterminated());
    }

    @Test
    void refusesTextThatNeverCloses() {
        FileRefusedException e = assertThrows(FileRefusedException.class, () -> rows("a;b\n1;2\n3;\"four\n5;6\n"));
        assertEquals(3, e.line());
        assertEquals("quotes", e.rule());
    }

    @Test
    void keepsQuoteWithinText() {
        assertArrayEquals(
                new String[] {"12\" de long", "x"},
                rows("12\" de long;x\n").get(0).cells());
    }

    private static List<RawRow> rows(String text) {
        List<RawRow> rows = new ArrayList<>();
        new CsvRows(text, ';').forEachRemaining(rows::add);
        return rows;
    }
}
