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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a star that a council is told, by indicator and month. */
final class PublishedFigures {

    private static final String NOTED = "rpt_monthly";

    private final Session session;
    private final List<Indicator> indicators;
    private final List<Indicator> derived;
    private final String offices;

    /** @param offices query for the codes of the offices */
    PublishedFigures(Session session, Catalog catalog, String offices) {
        this.session = session;
        this.indicators = catalog.indicators().stream()
                .filter(indicator -> indicator.fact() != null)
                .toList();
        this.derived = catalog.indicators().stream()
                .filter(indicator -> indicator.derivation() != null)
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
     * Writes the figures into a temporary table, those that are derived from others too: with the facts of all their
     * inputs, and the first period of them.
     *
     * @param facts those to read: {@code rpt_visit}
     */
    void collect(String table, Collection<String> facts) {
        session.run(
                "CREATE TEMP TABLE " + table
                        + " (office VARCHAR, indicator VARCHAR, fact VARCHAR, grain VARCHAR, since DATE, bucket DATE, value DOUBLE)");
        for (Indicator indicator : indicators) {
            if (facts.contains(indicator.fact())) {
                grains(indicator)
                        .forEach(grain -> insert(
                                table,
                                indicator,
                                indicator.fact(),
                                grain,
                                "SELECT *, bucket AS since FROM ("
                                        + new FigureSql(indicator).byOffice(grain, null, offices) + ")"));
            }
            if (facts.contains(NOTED) && grains(indicator).contains(Grain.MONTH)) {
                insert(table, indicator, NOTED, Grain.MONTH, noted(indicator));
            }
        }
        derived.stream()
                .filter(indicator -> inputs(indicator).anyMatch(input -> facts.contains(input.fact())))
                .forEach(indicator -> insertDerived(table, indicator));
    }

    private Stream<Indicator> inputs(Indicator indicator) {
        return indicators.stream()
                .filter(input -> indicator.derivation().inputs().contains(input.code()));
    }

    /** Of the inputs as they are at that grain: months of them would not always add up to it. */
    private void insertDerived(String table, Indicator indicator) {
        String facts = inputs(indicator).map(Indicator::fact).distinct().collect(Collectors.joining(" "));
        for (Grain grain : grains(indicator)) {
            List<String> inputs = inputs(indicator)
                    .map(input -> new FigureSql(input).byOffice(grain, null, offices))
                    .toList();
            boolean growth = indicator.derivation().growth() != null;
            insert(table, indicator, facts, grain, growth ? growth(inputs.get(0), grain) : sum(inputs));
        }
    }

    /** Known when all its parts are. */
    private static String sum(List<String> parts) {
        return "SELECT office, bucket AS since, bucket, sum(value) AS value FROM ("
                + String.join(" UNION ALL ", parts)
                + ") GROUP BY office, bucket HAVING count(*) = " + parts.size();
    }

    /** In percent; it changes with the figure and with its base. */
    private static String growth(String figures, Grain grain) {
        return "SELECT office, base.bucket AS since, figure.bucket, 100 * (figure.value / base.value - 1) AS value FROM ("
                + figures + ") AS figure JOIN (" + figures + ") AS base USING (office)"
                + " WHERE base.bucket = figure.bucket - INTERVAL 1 " + grain.code() + " AND base.value <> 0";
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
                "INSERT INTO " + table + " SELECT office, ?, ?, ?, since, bucket, value FROM (" + figures + ")",
                indicator.code(),
                fact,
                grain.code());
    }

    /** Months noted as a whole, which give way to days that were counted. */
    private String noted(Indicator indicator) {
        return "SELECT office, date AS since, date AS bucket, value FROM rpt_monthly ANTI JOIN (SELECT office, bucket AS date FROM ("
                + new FigureSql(indicator).byOffice(Grain.MONTH, null, offices)
                + ")) USING (office, date) WHERE indicator = " + Sql.literal(indicator.code()) + " AND office IN ("
                + offices + ")";
    }
}
