package fr.observatoire.etl.task;

import fr.observatoire.etl.outcome.EtlReport.Message;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * What reading one file gave: read = accepted records + refused + duplicates.
 *
 * @param resource name of the resource it is of; null when it is of none
 * @param read records after headers, totals and blanks, before unpivoting; a total that stands for a record counts
 * @param duplicates records that stand twice in the file
 * @param refusal why the file was refused whole; null when it was accepted
 * @param messages refused records, the first of them: all stand in the lake
 * @param warnings what looks wrong, the first of it as well
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
