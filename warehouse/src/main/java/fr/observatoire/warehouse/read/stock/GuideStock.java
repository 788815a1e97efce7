package fr.observatoire.warehouse.read.stock;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stock of one guide.
 *
 * @param guide its code
 * @param name as the sheet writes it
 * @param countedOn day of the last count on the shelf; null when it was never counted
 * @param asOf day of its last movement
 * @param left copies counted then, with what came and without what was given out since; null when never counted
 * @param threshold the last one that the sheet states; null for none
 */
public record GuideStock(
        String guide,
        String name,
        @Nullable LocalDate countedOn,
        LocalDate asOf,
        @Nullable Integer left,
        @Nullable Integer threshold) {

    /** What a reader must know of the stock. */
    public enum State {
        ENOUGH,
        /** It must be ordered again. */
        LOW,
        /** More was given out than was there: it must be counted again. */
        IMPOSSIBLE,
        /** Nobody counted it, or nobody said from which number on it is low. */
        UNKNOWN
    }

    public State state() {
        if (left != null && left < 0) {
            return State.IMPOSSIBLE;
        }
        if (left == null || threshold == null) {
            return State.UNKNOWN;
        }
        return left < threshold ? State.LOW : State.ENOUGH;
    }
}
