package fr.observatoire.api.report.deck;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.observation.ObservationStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Targets as bars, below the name of each the sentence that a presenter says. */
public final class GoalBars {

    private GoalBars() {}

    /**
     * The bars with their sentences.
     *
     * @param goals those of the figure, in its order
     * @param sentence of a target
     */
    public static BarSpec told(
            Words words, BarSpec figure, List<AttainmentRow> goals, Function<AttainmentRow, String> sentence) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            Row row = figure.rows().get(i);
            ObservationStatus status = goals.get(i).result().status();
            String remark = status == ObservationStatus.REDUCED_COVID ? words.status(status) : null;
            Datum told = new Datum(
                    row.datum().value(),
                    sentence.apply(goals.get(i)),
                    remark,
                    row.datum().fill());
            rows.add(new Row(row.label(), row.ink(), told, row.goal(), row.mark()));
        }
        return figure.of(rows);
    }
}
