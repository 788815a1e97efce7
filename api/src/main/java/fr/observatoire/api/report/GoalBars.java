package fr.observatoire.api.report;

import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.BarSpec.Row;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.observation.ObservationStatus;
import java.util.ArrayList;
import java.util.List;

/** Targets as bars, below the name of each the sentence that a presenter says. */
final class GoalBars {

    private GoalBars() {}

    /** @param goals those of the figure, in its order */
    static BarSpec told(PackText text, BarSpec figure, List<AttainmentRow> goals) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < goals.size(); i++) {
            Row row = figure.rows().get(i);
            ObservationStatus status = goals.get(i).result().status();
            String remark =
                    status == ObservationStatus.REDUCED_COVID ? text.words().status(status) : null;
            Datum told = new Datum(
                    row.datum().value(),
                    text.standingOf(goals.get(i)),
                    remark,
                    row.datum().fill());
            rows.add(new Row(row.label(), row.ink(), told, row.goal(), row.mark()));
        }
        return figure.of(rows);
    }
}
