package fr.observatoire.etl.lake;

import java.time.LocalDate;

/**
 * One observation of the lake: dimensions, a measure and its value. The facts of the star say which of the columns they
 * use; the others are null.
 *
 * @param fact fact without its prefix ({@code visit}), or {@code record}, {@code refusal}, {@code warning}, {@code dim_*}
 * @param fileNo number of the file in its run
 * @param line first line of the record in its file, from 1
 * @param date first day of the period that the figure is of
 * @param dateTo last day of it, where the fact has periods
 * @param member code of what the fact counts by: trail, medium, campaign, event, network, site, guide, partner, indicator
 * @param measure column of the fact: {@code visitors}
 * @param text value of a measure that is a text
 */
public record LakeRow(
        String fact,
        int fileNo,
        int line,
        String recordKey,
        String recordDigest,
        LocalDate date,
        LocalDate dateTo,
        String place,
        String channel,
        String origin,
        String member,
        String memberLabel,
        String category,
        String periodKind,
        String measure,
        Double value,
        String text) {}
