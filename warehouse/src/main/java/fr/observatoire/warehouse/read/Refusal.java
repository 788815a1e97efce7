package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.text.Text;
import java.time.Instant;

/**
 * One broken rule of one refused record.
 *
 * @param line first line of the record in its file, from 1
 * @param field the column, null when the rule concerns the record
 * @param raw the text as it stood, personal data masked
 * @param rule code of the rule broken
 * @param reason the value found and what was expected
 * @param closedBy path of the later file that corrected the record; null while the refusal is open
 */
public record Refusal(
        String office,
        String source,
        String resource,
        String path,
        int line,
        String field,
        String raw,
        String rule,
        Text reason,
        String recordKey,
        Instant refusedAt,
        String closedBy) {}
