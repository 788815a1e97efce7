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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures of a star that a council is told, by indicator and month. */
final class PublishedFigures {

    private static final String NOTED = "rpt_monthly";
    private static final String DECLARED = "rpt_declared";

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
        return Stream.concat(indicators.stream().map(Indicator::fact), Stream.of(NOTED, DECLARED))
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
        Set<String> declared = declaredOnes();
        if (facts.contains(DECLARED)) {
            indicators.stream()
                    .filter(indicator -> declared.contains(indicator.code()))
                    .filter(indicator -> !indicator.fact().equals(DECLARED))
                    .forEach(indicator -> insert(table, indicator, DECLARED, Grain.YEAR, declaredInstead(indicator)));
        }
        derived.stream()
                .filter(indicator ->
                        facts.contains(DECLARED) || inputs(indicator).anyMatch(input -> facts.contains(input.fact())))
                .forEach(indicator -> insertDerived(table, indicator, declared));
    }

    /** The indicators of which an office declared a figure of a year; few, and mostly those that no rows count. */
    private Set<String> declaredOnes() {
        return Set.copyOf(session.list(
                "SELECT DISTINCT indicator FROM rpt_declared WHERE value IS NOT NULL AND office IN (" + offices + ")",
                row -> row.getString(1)));
    }

    private Stream<Indicator> inputs(Indicator indicator) {
        return indicators.stream()
                .filter(input -> indicator.derivation().inputs().contains(input.code()));
    }

    /** Of the inputs as they are at that grain: months of them would not always add up to it. */
    private void insertDerived(String table, Indicator indicator, Set<String> declared) {
        String facts = Stream.concat(inputs(indicator).map(Indicator::fact), Stream.of(DECLARED))
                .distinct()
                .collect(Collectors.joining(" "));
        for (Grain grain : grains(indicator)) {
            List<String> inputs = inputs(indicator)
                    .map(input -> figures(input, grain, declared))
                    .toList();
            boolean growth = indicator.derivation().growth() != null;
            String computed = growth ? growth(inputs.get(0), grain) : sum(inputs);
            boolean orDeclared = grain == Grain.YEAR && declared.contains(indicator.code());
            insert(table, indicator, facts, grain, orDeclared ? orDeclared(indicator, computed) : computed);
        }
    }

    private String figures(Indicator input, Grain grain, Set<String> declared) {
        String counted =
                "SELECT office, bucket, value FROM (" + new FigureSql(input).byOffice(grain, null, offices) + ")";
        boolean instead = grain == Grain.YEAR
                && declared.contains(input.code())
                && !input.fact().equals(DECLARED);
        return instead
                ? counted + " UNION ALL SELECT office, bucket, value FROM (" + declaredInstead(input) + ")"
                : counted;
    }

    private String orDeclared(Indicator indicator, String computed) {
        return "FROM (" + computed + ") UNION ALL BY NAME " + declared(indicator)
                + " ANTI JOIN (SELECT office, bucket AS date FROM (" + computed + ")) USING (office, date)"
                + values(indicator);
    }

    /** Years that no source says anything of have the figure that the office declared. */
    private String declaredInstead(Indicator indicator) {
        return declared(indicator) + " ANTI JOIN (" + covered(indicator) + ") USING (office, date)" + values(indicator);
    }

    private static String declared(Indicator indicator) {
        return "SELECT office, date AS since, date AS bucket, max(value) AS value FROM (FROM rpt_declared WHERE indicator = "
                + Sql.literal(indicator.code()) + " AND value IS NOT NULL) AS declared";
    }

    private String values(Indicator indicator) {
        return " WHERE office IN (" + offices + ") GROUP BY ALL";
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

    /** Office and first day of the years of which the sources of an indicator, or noted months, say something. */
    private String covered(Indicator indicator) {
        return """
                SELECT office, date_trunc('year', fct_record.date)::DATE AS date
                FROM (
                    SELECT DISTINCT office, source, resource FROM dim_file
                    JOIN (SELECT DISTINCT file_key FROM %s WHERE office IN (%s) AND (%s)) USING (file_key)
                )
                JOIN dim_file USING (office, source, resource)
                JOIN fct_record USING (file_key)
                WHERE held
                UNION
                SELECT office, date_trunc('year', date)::DATE FROM rpt_monthly WHERE indicator = %s
                """
                .formatted(
                        indicator.fact(),
                        offices,
                        Objects.requireNonNullElse(indicator.where(), "true"),
                        Sql.literal(indicator.code()));
    }
}
