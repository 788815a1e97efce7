package fr.observatoire.warehouse.store;

import java.time.Instant;

/**
 * One published snapshot.
 *
 * @param id sorts by time
 * @param catalogVersion version of the catalogue it was loaded with
 * @param label why it is kept for ever, null for most
 */
public record SnapshotInfo(String id, Instant publishedAt, String catalogVersion, String label) {}
