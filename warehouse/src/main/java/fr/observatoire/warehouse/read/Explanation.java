package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.text.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Where one figure comes from.
 *
 * @param formula the indicator's declaration as one line: {@code sum(visitors) where channel = 'counter'}
 * @param sql complete, without parameters: run on the snapshot, it gives the figure in its one cell
 * @param exclusions sentences: what the figure does not count, and why
 * @param files the files behind the figure, by path; when the indicator is derived, those of its inputs
 * @param rows number of fact rows behind the figure, all files together
 */
public record Explanation(
        String indicator,
        Observation observation,
        String formula,
        String sql,
        List<Text> exclusions,
        List<FileUse> files,
        long rows) {

    public Explanation {
        exclusions = List.copyOf(exclusions);
        files = List.copyOf(files);
    }

    /**
     * One source file behind a figure.
     *
     * @param snapshot the snapshot that the load of this file published
     * @param rows fact rows of this file behind the figure
     * @param lines first lines of the records in the file, ascending, at most 100 of them
     * @param totalLines how many there are
     */
    public record FileUse(
            String path,
            String source,
            String resource,
            LocalDate exportDate,
            String snapshot,
            Instant loadedAt,
            long rows,
            List<Integer> lines,
            long totalLines) {

        public FileUse {
            lines = List.copyOf(lines);
        }
    }
}
