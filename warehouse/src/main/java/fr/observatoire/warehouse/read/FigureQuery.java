package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.OfficeEvidence.Resource;
import fr.observatoire.warehouse.store.FigureSql;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SessionPool;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the figures of one indicator from the rows. */
final class FigureQuery {

    /** The place of a figure: its period, and the member of the breakdown or null. */
    record Cell(Period period, String scope) {}

    /**
     * What the rows say.
     *
     * @param value null when there is none
     * @param lack the status of a figure that is withheld or a part, else null
     */
    record Figure(Double value, ObservationStatus lack) {

        static final Figure NONE = new Figure(null, null);
    }

    /**
     * What is read of the whole history of an office at once.
     *
     * @param figures the existing ones, by place
     * @param resources those that brought rows of the indicator
     */
    record History(Map<Cell, Figure> figures, Set<Resource> resources) {}

    private record Row(Object bucket, String scope, Figure figure) {}

    private final SessionPool pool;

    FigureQuery(SessionPool pool) {
        this.pool = pool;
    }

    /** The figures of a calendar grain in the whole history of the office, without a breakdown, and where they come from. */
    History history(String office, Indicator indicator, Grain grain) {
        List<Row> figures = new ArrayList<>();
        Set<Resource> resources = new HashSet<>();
        pool.list(
                new FigureSql(indicator).history(grain),
                row -> {
                    LocalDate bucket = Session.date(row, "bucket");
                    String source = row.getString("source");
                    return source != null
                            ? resources.add(new Resource(source, row.getString("resource")))
                            : bucket != null && figures.add(new Row(bucket, null, figure(row)));
                },
                office);
        return new History(cells(figures, bucket -> Period.containing(grain, (LocalDate) bucket)), resources);
    }

    /** The existing figures, by place; places without rows are left out. */
    Map<Cell, Figure> values(String office, Indicator indicator, Grain grain, List<Period> periods, String by) {
        if (periods.isEmpty()) {
            return Map.of();
        }
        return grain == Grain.SEASON
                ? bySeason(office, indicator, periods, by)
                : byCalendar(office, indicator, grain, periods, by);
    }

    private Map<Cell, Figure> byCalendar(
            String office, Indicator indicator, Grain grain, List<Period> periods, String by) {
        Map<Object, Period> byFirstDay = periods.stream().collect(Collectors.toMap(Period::start, p -> p));
        List<Row> rows = pool.list(
                new FigureSql(indicator).byCalendar(grain, by),
                row -> row(row, Session.date(row, "bucket")),
                office,
                periods.get(0).start(),
                periods.get(periods.size() - 1).end());
        return cells(rows, byFirstDay::get);
    }

    private Map<Cell, Figure> bySeason(String office, Indicator indicator, List<Period> periods, String by) {
        List<Row> rows = pool.list(
                new FigureSql(indicator).bySeason(by),
                row -> row(row, row.getInt("bucket")),
                dates(periods, Period::start),
                dates(periods, Period::end),
                office);
        return cells(rows, bucket -> periods.get((Integer) bucket));
    }

    private static LocalDate[] dates(List<Period> periods, Function<Period, LocalDate> end) {
        return periods.stream().map(end).toArray(LocalDate[]::new);
    }

    private static Row row(ResultSet row, Object bucket) throws SQLException {
        return new Row(bucket, row.getString("scope"), figure(row));
    }

    private static Figure figure(ResultSet row) throws SQLException {
        String lack = row.getString("lack");
        return new Figure(Session.number(row, "value"), lack == null ? null : ObservationStatus.of(lack));
    }

    private static Map<Cell, Figure> cells(List<Row> rows, Function<Object, Period> period) {
        Map<Cell, Figure> cells = new HashMap<>();
        for (Row row : rows) {
            if (row.figure().value() != null || row.figure().lack() != null) {
                cells.put(new Cell(period.apply(row.bucket()), row.scope()), row.figure());
            }
        }
        return cells;
    }
}
