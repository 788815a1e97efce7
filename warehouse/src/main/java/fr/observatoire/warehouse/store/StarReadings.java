package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.plausibility.Reading;
import fr.observatoire.warehouse.plausibility.Readings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Series for the plausibility rules: one query brings those of all offices, so that many offices are no many queries. */
final class StarReadings {

    private record Series(String indicator, Grain grain, String by) {}

    private record OfficeReading(String office, Reading reading) {}

    private final Session session;
    private final Catalog catalog;
    private final String source;
    private final Map<Series, Map<String, List<Reading>>> read = new HashMap<>();

    /** @param source whose offices in the table {@code touched} are read */
    StarReadings(Session session, Catalog catalog, String source) {
        this.session = session;
        this.catalog = catalog;
        this.source = source;
    }

    Readings of(String office) {
        return new Readings() {
            @Override
            public List<Reading> days(String indicator) {
                return series(office, new Series(indicator, Grain.DAY, null));
            }

            @Override
            public List<Reading> months(String indicator) {
                return series(office, new Series(indicator, Grain.MONTH, null));
            }

            @Override
            public List<Reading> months(String indicator, String by) {
                return series(office, new Series(indicator, Grain.MONTH, by));
            }

            @Override
            public String label(String indicator) {
                return catalog.indicator(indicator).label().fr();
            }
        };
    }

    private List<Reading> series(String office, Series series) {
        return read.computeIfAbsent(series, this::read).getOrDefault(office, List.of());
    }

    private Map<String, List<Reading>> read(Series series) {
        String sql = new FigureSql(catalog.indicator(series.indicator()))
                .byOffice(series.grain(), series.by(), "SELECT office FROM touched WHERE source = ?");
        return session
                .list(
                        sql,
                        row -> new OfficeReading(
                                row.getString("office"),
                                new Reading(
                                        Session.date(row, "bucket"), row.getString("scope"), row.getDouble("value"))),
                        source)
                .stream()
                .collect(Collectors.groupingBy(
                        OfficeReading::office, Collectors.mapping(OfficeReading::reading, Collectors.toList())));
    }
}
