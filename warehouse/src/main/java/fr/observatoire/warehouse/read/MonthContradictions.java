package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.MonthFigures.Note;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares what was noted for whole months with what is counted by day in them: the days are used. */
final class MonthContradictions {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/uuuu");

    private final Catalog catalog;
    private final SeriesEngine engine;

    MonthContradictions(Catalog catalog, SeriesEngine engine) {
        this.catalog = catalog;
        this.engine = engine;
    }

    /** One for each month whose two figures differ, by indicator and month. */
    List<Contradiction> find(String office) {
        List<Contradiction> found = new ArrayList<>();
        for (Indicator indicator : catalog.indicators()) {
            if (indicator.fact() != null) {
                engine.evidence(office)
                        .months(indicator)
                        .besideRows()
                        .forEach((month, note) -> compare(office, indicator, month, note, found));
            }
        }
        return found;
    }

    private void compare(String office, Indicator indicator, LocalDate month, Note note, List<Contradiction> found) {
        Observation counted = engine.observe(
                        office, indicator, Grain.MONTH, List.of(Period.containing(Grain.MONTH, month)), null)
                .get(0);
        if (!Objects.equals(counted.value(), note.value())) {
            found.add(new Contradiction(
                    indicator.code(),
                    month.getYear(),
                    null,
                    null,
                    note.value(),
                    counted.value(),
                    Contradiction.Kind.MONTHLY,
                    Texts.WAREHOUSE.text("contradiction.monthly", MONTH.format(month))));
        }
    }
}
