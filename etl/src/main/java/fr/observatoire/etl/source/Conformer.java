package fr.observatoire.etl.source;

import fr.observatoire.etl.lake.FactRows;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.warehouse.text.Text;
import java.util.List;
import java.util.function.Consumer;

/** Makes figures of records, each at the grain of its fact. One is made for each file. */
@FunctionalInterface
public interface Conformer {

    /** Puts out the figures of a record. A record may have none. */
    void conform(CheckedRecord record, FactRows out);

    /**
     * What the totals row of an export says that no other row does: the distinct count of the whole range. Most sources
     * have none.
     *
     * @param total the totals row; its date is null
     * @param records the records above it that were accepted
     * @param warnings takes sentences, where the totals contradict the rows
     * @return the records that the totals row stands for
     */
    default List<CheckedRecord> total(CheckedRecord total, List<CheckedRecord> records, Consumer<Text> warnings) {
        return List.of();
    }

    /**
     * Looks at the records of a file as a whole.
     *
     * @param records those that were accepted
     * @param warnings takes sentences
     */
    default void review(List<CheckedRecord> records, Consumer<Text> warnings) {}
}
