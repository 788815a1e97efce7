package fr.observatoire.etl.source;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import java.util.function.Consumer;

/** Turns records into figures, each at the grain of its fact. There is one conformer for each file. */
@FunctionalInterface
public interface Conformer {

    /** Writes the figures of a record. A record may have none. */
    void conform(CheckedRecord record, FactRows out);

    /**
     * Reads the totals row of an export, when it has a figure that no other row has: the distinct count of the whole
     * range. Most sources have none.
     *
     * @param total the totals row; its date is null
     * @param records the records above it that were accepted
     * @param warnings takes sentences, where the totals contradict the rows
     * @return the records that the totals row gives
     */
    default List<CheckedRecord> total(CheckedRecord total, List<CheckedRecord> records, Consumer<Text> warnings) {
        return List.of();
    }

    /**
     * Checks the records of a file together.
     *
     * @param records the accepted records
     * @param warnings takes sentences
     */
    default void review(List<CheckedRecord> records, Consumer<Text> warnings) {}
}
