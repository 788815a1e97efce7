package fr.observatoire.warehouse.read;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What an office has delivered for a source so far.
 *
 * @param lastLoad null when nothing was ever loaded
 * @param files accepted files
 * @param refusedFiles files refused whole
 * @param openRefusals refused records that no later file has corrected
 * @param openWarnings warnings that nobody has confirmed
 * @param coversFrom first day covered
 * @param coversTo last day covered, inclusive
 * @param freshUntil last day on which the source counts as fresh by its contract; null without files or without a rule
 */
public record SourceStatus(
        String source,
        Instant lastLoad,
        long files,
        long refusedFiles,
        long rowsRead,
        long rowsLoaded,
        long rowsRefused,
        long rowsDuplicate,
        long openRefusals,
        long openWarnings,
        LocalDate coversFrom,
        LocalDate coversTo,
        LocalDate freshUntil,
        boolean stale) {}
