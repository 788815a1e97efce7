package fr.observatoire.etl.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Schema;
import fr.observatoire.warehouse.text.TextException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleExpressionTest {

    private static final Schema SCHEMA = new Schema(
            List.of(field("open"), field("visitors_40"), field("visitors_64"), field("motif"), field("sent")),
            List.of("open"));

    private static Field field(String name) {
        return new Field(name, FieldType.NUMBER, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** A closed day with 3 visitors from the Landes, 60 sent; who came from the 64 and why it closed is empty. */
    private static final CheckedRecord CLOSED =
            new CheckedRecord(2, CheckedRecord.index(SCHEMA), new Object[] {0.0, 3.0, null, null, 60.0}, null);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "open = 0|true",
                "open != 0|false",
                "open < 1|true",
                "open >= 0|true",
                "visitors_64 = 0|false",
                "motif empty|true",
                "motif not empty|false",
                "visitors_40, visitors_64 > 0|false",
                "visitors_40 <= sent|true",
                "open in (0, 1)|true",
                "open in (0.5, 1)|false"
            })
    void tellsWhichRecordsItIsAbout(String condition, boolean applies) {
        assertEquals(applies, RuleExpression.parse(condition, SCHEMA).applies(CLOSED));
    }

    /** An empty cell breaks no comparison: it was not measured. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "visitors_* <= 0|1",
                "visitors_64 <= 0|-1",
                "motif not empty|3",
                "sent <= visitors_40|4",
                "open, sent >= 0|-1"
            })
    void namesTheColumnThatBreaksIt(String condition, int column) {
        assertEquals(column, RuleExpression.parse(condition, SCHEMA).broken(CLOSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "open", "open = ", "open empty 3", "opne = 0", "open ~ 3", "visitors_40 <= snt"})
    void refusesWhatIsNoCondition(String condition) {
        assertThrows(TextException.class, () -> RuleExpression.parse(condition, SCHEMA));
    }

    @Test
    void namesTheNearestColumn() {
        TextException e = assertThrows(TextException.class, () -> RuleExpression.parse("opne = 0", SCHEMA));
        assertTrue(e.getMessage().contains("open"), e.getMessage());
    }
}
