package fr.observatoire.warehouse.store;

import java.time.Instant;

/**
 * One published snapshot.
 *
 * @param id sorts by time
 * @param catalogVersion version of the catalogue at the time of the load
 * @param label why it is kept for ever; null for most snapshots
 */
public record SnapshotInfo(String id, Instant publishedAt, String catalogVersion, String label) {}
