package fr.observatoire.warehouse.read;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One figure that a later export changed.
 *
 * @param snapshot the first snapshot that shows the new figure
 * @param fact {@code visit}, {@code sale}, …
 * @param scope the other dimensions of the figure: {@code peyrehorade | counter | FR-40}
 * @param measure column of the fact
 * @param oldValue null when the later export added the figure
 * @param newValue null when the later export left the figure out
 */
public record Revision(
        String snapshot,
        Instant loadedAt,
        String fact,
        LocalDate date,
        String recordKey,
        String scope,
        String measure,
        Double oldValue,
        Double newValue,
        String oldFile,
        String newFile) {}
