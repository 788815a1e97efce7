package fr.observatoire.etl.outcome;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextJson;
import java.io.Serializable;
import java.util.List;

/**
 * What a run did, for people and for machines.
 *
 * @param snapshot the live snapshot after the run, null when none was ever published
 * @param published false when nothing was new, nothing could be published, or the run only checked
 * @param sources one line for each source with files in the input folder
 * @param refusedFiles files refused whole
 * @param messages other things for the analyst: refused records, files that were left out; when nothing was loaded,
 *     warnings from reading the files
 * @param warnings new warnings of this run, which can be confirmed
 * @param changedFigures the published figures that are others now, the largest change first
 * @param refusalsFile every refused record, as a CSV file for Excel
 */
public record EtlReport(
        String snapshot,
        boolean published,
        List<SourceLine> sources,
        List<Message> refusedFiles,
        List<Message> messages,
        List<Warning> warnings,
        List<Change> changedFigures,
        String refusalsFile) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    public EtlReport {
        sources = List.copyOf(sources);
        refusedFiles = List.copyOf(refusedFiles);
        messages = List.copyOf(messages);
        warnings = List.copyOf(warnings);
        changedFigures = List.copyOf(changedFigures);
    }

    /**
     * One source: {@code read = loaded + refused + duplicates}.
     *
     * @param files files read
     * @param skippedFiles files that are loaded already, and copies of other files
     * @param seconds time spent on reading its files, all tasks together
     */
    public record SourceLine(
            String source,
            int files,
            long read,
            long loaded,
            long refused,
            long duplicates,
            int skippedFiles,
            double seconds) {}

    /**
     * A message about a file.
     *
     * @param file relative to the input folder
     * @param line null when it concerns the whole file
     * @param column null when it concerns the whole record
     * @param code of the rule or of the warning
     * @param text the value and what was expected
     */
    public record Message(String file, Integer line, String column, String code, Text text) implements Serializable {}

    /**
     * Something that looks wrong but did not stop the run.
     *
     * @param id used to confirm it
     * @param from first day concerned, {@code 2020-07-15}; null when it concerns no day
     * @param to last day concerned, inclusive
     * @param file the file, relative to the input folder; null when the warning is about a whole series
     * @param line null when it concerns no single line
     * @param text what was noticed
     */
    public record Warning(
            String id,
            String office,
            String source,
            String code,
            String from,
            String to,
            String file,
            Integer line,
            Text text) {}

    /**
     * A published figure that is another one now.
     *
     * @param indicator its name
     * @param period month ({@code 2026-07}); year, where the indicator has no months
     * @param after null when nothing is left of it
     * @param file the file that changed most of it, relative to the input folder; null when it only lacks what another had
     */
    public record Change(
            String office, String code, Text indicator, String period, double before, Double after, String file) {}

    /**
     * Whether the input was refused and nothing was published. A run without new files refuses nothing; a run that only
     * checks gives the same result as the load would.
     */
    @JsonIgnore
    public boolean refused() {
        boolean nothingNew = sources.stream().allMatch(line -> line.files() == 0)
                && sources.stream().anyMatch(line -> line.skippedFiles() > 0);
        boolean nothingUsable = sources.stream().allMatch(line -> line.loaded() == 0);
        return !published && !nothingNew && nothingUsable && !refusedFiles.isEmpty();
    }

    /** The end table as the JSON of the command line contract, its sentences in one language. */
    public String toJson(String lang) {
        try {
            return JSON.copy().registerModule(TextJson.in(lang)).writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
