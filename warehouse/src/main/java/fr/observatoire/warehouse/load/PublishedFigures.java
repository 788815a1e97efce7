package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.store.FigureSql;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The figures of a star that a council is told, by indicator and month. */
final class PublishedFigures {

    private static final String NOTED = "rpt_monthly";

    private final Session session;
    private final List<Indicator> indicators;
    private final String offices;

    /** @param offices query for the codes of the offices */
    PublishedFigures(Session session, Catalog catalog, String offices) {
        this.session = session;
        this.indicators = catalog.indicators().stream()
                .filter(indicator -> indicator.fact() != null)
                .toList();
        this.offices = offices;
    }

    /** All facts that have figures. */
    List<String> facts() {
        return Stream.concat(indicators.stream().map(Indicator::fact), Stream.of(NOTED))
                .distinct()
                .toList();
    }

    /**
     * Writes the figures into a temporary table.
     *
     * @param facts those to read: {@code rpt_visit}
     */
    void collect(String table, Collection<String> facts) {
        session.run("CREATE TEMP TABLE " + table
                + " (office VARCHAR, indicator VARCHAR, fact VARCHAR, grain VARCHAR, bucket DATE, value DOUBLE)");
        for (Indicator indicator : indicators) {
            if (facts.contains(indicator.fact())) {
                grains(indicator)
                        .forEach(grain -> insert(
                                table,
                                indicator,
                                indicator.fact(),
                                grain,
                                new FigureSql(indicator).byOffice(grain, null, offices)));
            }
            if (facts.contains(NOTED) && grains(indicator).contains(Grain.MONTH)) {
                insert(table, indicator, NOTED, Grain.MONTH, noted(indicator));
            }
        }
    }

    /** Months; years, where there are no months, and where a year has an export of its own. */
    private static List<Grain> grains(Indicator indicator) {
        boolean months = indicator.grains().contains(Grain.MONTH);
        boolean years = indicator.grains().contains(Grain.YEAR)
                && (!months || indicator.aggregation() == Indicator.Aggregation.DISTINCT);
        return Stream.of(months ? Grain.MONTH : null, years ? Grain.YEAR : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private void insert(String table, Indicator indicator, String fact, Grain grain, String figures) {
        session.update(
                "INSERT INTO " + table + " SELECT office, ?, ?, ?, bucket, value FROM (" + figures + ")",
                indicator.code(),
                fact,
                grain.code());
    }

    /** Months noted as a whole, which give way to days that were counted. */
    private String noted(Indicator indicator) {
        return "SELECT office, date AS bucket, value FROM rpt_monthly ANTI JOIN (SELECT office, bucket AS date FROM ("
                + new FigureSql(indicator).byOffice(Grain.MONTH, null, offices)
                + ")) USING (office, date) WHERE indicator = " + Sql.literal(indicator.code()) + " AND office IN ("
                + offices + ")";
    }
}
