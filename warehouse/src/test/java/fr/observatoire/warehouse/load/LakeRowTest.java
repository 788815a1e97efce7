package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LakeRowTest {

    private static final LakeRow ROW = new LakeRow(
            "visit",
            1,
            2,
            "key",
            "digest",
            LocalDate.of(2020, 4, 13),
            LocalDate.of(2020, 4, 14),
            "place",
            "channel",
            "origin",
            "member",
            "label",
            "category",
            "kind",
            "visitors",
            3.0,
            "text");

    @Test
    @DisplayName(
            "Each value of a row is written to its own column: two that were swapped would load a place as a channel")
    void valuesStandInTheOrderOfTheColumns() throws ReflectiveOperationException {
        RecordComponent[] components = LakeRow.class.getRecordComponents();
        Object[] expected = new Object[components.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = components[i].getAccessor().invoke(ROW);
        }
        assertArrayEquals(expected, ROW.values());
    }

    @Test
    @DisplayName("Columns keep the names of older runs of the lake, because a rebuild reads them by name")
    void columnsAreNamedAsInTheFiles() {
        assertEquals(
                "fact VARCHAR, file_no INTEGER, line INTEGER, record_key VARCHAR, record_digest VARCHAR, date DATE,"
                        + " date_to DATE, place VARCHAR, channel VARCHAR, origin VARCHAR, member VARCHAR,"
                        + " member_label VARCHAR, category VARCHAR, period_kind VARCHAR, measure VARCHAR,"
                        + " value DOUBLE, text VARCHAR",
                Lake.COLUMNS);
    }
}
