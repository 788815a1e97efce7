package fr.observatoire.etl.task;

import fr.observatoire.etl.outcome.EtlReport.Message;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * The result of reading one file: read = accepted records + refused + duplicates.
 *
 * @param resource name of its resource; null when it belongs to none
 * @param read records without headers, totals and blank lines, before they are split by measure; a total that is used
 *     as a record counts
 * @param duplicates records that are twice in the file
 * @param refusal why the file was refused whole; null when it was accepted
 * @param messages the first refused records; all are in the lake
 * @param warnings the first warnings
 * @param nanos time spent on the file
 */
public record FileResult(
        int fileNo,
        String resource,
        long read,
        long refused,
        long duplicates,
        Message refusal,
        LocalDate coversFrom,
        LocalDate coversTo,
        List<Message> messages,
        List<Message> warnings,
        long nanos)
        implements Serializable {

    public FileResult {
        messages = List.copyOf(messages);
        warnings = List.copyOf(warnings);
    }

    public boolean accepted() {
        return refusal == null;
    }
}
