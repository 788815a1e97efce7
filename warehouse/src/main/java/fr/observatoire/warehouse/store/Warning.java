package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that looks wrong and stopped nothing.
 *
 * @param id by which it is confirmed; the same finding has the same id in every export that shows it
 * @param code of the rule: {@code unusual_day}, {@code gap}, {@code missing_in_later_export}, …
 * @param text what was noticed
 * @param from first day concerned, null when it is of no day
 * @param to last day concerned, inclusive
 * @param path the file that shows it, relative to the input folder; null when the series does, not one file
 * @param line first line concerned, null when it is not one line
 * @param confirmedAt when an analyst found it right; null while it is open
 * @param note what the analyst wrote then, or null
 */
public record Warning(
        String id,
        String office,
        String source,
        String code,
        Text text,
        LocalDate from,
        LocalDate to,
        String path,
        Integer line,
        Instant noticedAt,
        Instant confirmedAt,
        String note) {}
