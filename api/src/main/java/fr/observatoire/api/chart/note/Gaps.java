package fr.observatoire.api.chart.note;

import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.ColumnSpec.Series;
import fr.observatoire.api.chart.Datum;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.period.Grain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Missing values as notes, for charts whose columns are too thin to show the reason: {@code 2020 : 18 semaines …}. */
public final class Gaps {

    private Gaps() {}

    public static List<String> notes(List<Series> series, Grain grain, Words words) {
        List<String> notes = new ArrayList<>();
        for (Series one : series) {
            if (!ColumnSpec.dense(one.data().size())) {
                continue;
            }
            Map<String, Integer> reasons = new LinkedHashMap<>();
            one.data().stream().filter(Datum::isMissing).forEach(gap -> reasons.merge(gap.text(), 1, Integer::sum));
            String unit = "grain." + grain.code();
            reasons.forEach((reason, count) -> notes.add(words.text(
                    "chart.gaps", one.name(), count, words.text(count == 1 ? unit : unit + ".plural"), reason)));
        }
        return notes;
    }
}
