package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Text;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that looks wrong but did not stop the load.
 *
 * @param id used to confirm it; the same finding has the same id in every export that contains it
 * @param code of the rule: {@code unusual_day}, {@code gap}, {@code missing_in_later_export}, …
 * @param text what was noticed
 * @param from first day concerned, null when it concerns no day
 * @param to last day concerned, inclusive
 * @param path the file that contains it, relative to the input folder; null when it comes from the whole series and not
 *     from one file
 * @param line first line concerned, null when it concerns no single line
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
