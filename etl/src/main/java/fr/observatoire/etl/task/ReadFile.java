package fr.observatoire.etl.task;

import fr.observatoire.etl.lake.LakeRow;
import java.util.function.Consumer;

/** A file that was read: its counts, and its rows for the lake, which are made one by one when they are written. */
public record ReadFile(FileResult result, Rows rows) {

    /** Makes rows. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(Consumer<LakeRow> out);
    }
}
