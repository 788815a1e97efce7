package fr.observatoire.api.explain;

import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.read.Explanation.FileUse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one figure comes from.
 *
 * @param formula the indicator's declaration as one line
 * @param sql complete: run on the snapshot, it gives one cell with the figure
 * @param exclusions what the figure does not count, and why
 * @param rows number of rows of the star behind the figure
 */
public record ExplainResponse(
        IndicatorReference indicator,
        String period,
        Double value,
        ObservationStatus status,
        String snapshot,
        String formula,
        String sql,
        List<String> exclusions,
        long rows,
        List<Load> loads,
        List<File> files)
        implements Table.Source {

    /** A load with a part of the figure, named by the snapshot it published. */
    public record Load(String snapshot, @Nullable Instant loadedAt) {}

    /**
     * A source file behind the figure.
     *
     * @param load the snapshot that the file's load published
     * @param lines first lines of the records, ascending, at most 100 of them
     * @param totalLines how many there are
     */
    public record File(
            String path,
            String source,
            String resource,
            @Nullable LocalDate exportDate,
            String load,
            long rows,
            List<Integer> lines,
            long totalLines) {

        static File of(FileUse use) {
            return new File(
                    use.path(),
                    use.source(),
                    use.resource(),
                    use.exportDate(),
                    use.snapshot(),
                    use.rows(),
                    use.lines(),
                    use.totalLines());
        }
    }

    @Override
    public Table table() {
        return Table.of(File.class, files)
                .before("period", period)
                .before("indicator", indicator.code())
                .after("snapshot", snapshot)
                .key("path")
                .remark("value", value, indicator.unit())
                .remark("status", status.code())
                .remark("formula", formula)
                .remark("sql", sql)
                .remark("exclusions", String.join(" ", exclusions))
                .titled(Words.both("table.explain", indicator.label(), period));
    }
}
