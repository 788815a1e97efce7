package fr.observatoire.warehouse.store;

import java.time.Instant;

/**
 * One published snapshot.
 *
 * @param id sorts by time
 * @param catalogVersion version of the catalogue at the time of the load
 * @param label why it is kept for ever; null for most snapshots
 * @param configurationKept whether the configuration of its publication is kept with it; a snapshot of an earlier version
 *     is read by today's
 */
public record SnapshotInfo(
        String id, Instant publishedAt, String catalogVersion, String label, boolean configurationKept) {}
