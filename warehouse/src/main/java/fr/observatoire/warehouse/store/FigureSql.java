package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SQL over a report view, composed from an indicator's declaration. Only text of the catalogue becomes part of the
 * statement; values from clients are parameters.
 */
public final class FigureSql {

    /** Scope of rows without a member: for example a contact with the partners as a group. */
    static final String UNSTATED = "none";

    private final Indicator indicator;

    public FigureSql(Indicator indicator) {
        this.indicator = indicator;
    }

    /**
     * One row per bucket and member of the breakdown: bucket, scope, value, and the status that the declaration gives a
     * figure that is withheld or a part.
     *
     * <p>Parameters: office, first day, last day. The bucket of a calendar grain is its first day.
     */
    public String byCalendar(Grain grain, String by) {
        return "SELECT " + bucket(grain) + " AS bucket, " + figures(by) + " FROM " + indicator.fact()
                + " WHERE office = ? AND date BETWEEN ? AND ?" + conditions(grain) + " GROUP BY ALL";
    }

    /**
     * One row per bucket of the whole history, as above without a breakdown, and one per resource that brought rows of the
     * indicator: bucket, value, lack, source, resource. The rows are read once for both.
     *
     * <p>Parameter: office. A row with a source has no bucket and no figure; one with neither is to be ignored.
     */
    public String history(Grain grain) {
        return "SELECT bucket, any_value(value) AS value, any_value(lack) AS lack, source, resource FROM (SELECT "
                + ofItsKind(grain) + " AS bucket, file_key, " + figures(null) + " FROM " + indicator.fact()
                + " WHERE office = ?" + where() + " GROUP BY GROUPING SETS ((bucket), (file_key)))"
                + " LEFT JOIN dim_file USING (file_key) GROUP BY bucket, source, resource";
    }

    /** The bucket of a row that counts at a grain, else null. */
    private String ofItsKind(Grain grain) {
        return isDistinct() ? "CASE WHEN " + kind(grain) + " THEN " + bucket(grain) + " END" : bucket(grain);
    }

    /**
     * One row per office, bucket and member of the breakdown that has a figure: office, bucket, scope, value; in no
     * order.
     *
     * @param offices query for the codes of the offices
     */
    public String byOffice(Grain grain, String by, String offices) {
        return "SELECT office, " + bucket(grain) + " AS bucket, " + figures(by) + " FROM " + indicator.fact()
                + " WHERE office IN (" + offices + ")" + conditions(grain)
                + " GROUP BY ALL HAVING value IS NOT NULL";
    }

    private static String bucket(Grain grain) {
        return grain == Grain.DAY ? "date" : "date_trunc('" + grain.code() + "', date)::DATE";
    }

    /**
     * One row per season and member of the breakdown, as above; the bucket is the season's place in the lists. Seasons
     * can overlap, so a day may count in several.
     *
     * <p>Parameters: list of first days, list of last days, office.
     */
    public String bySeason(String by) {
        return "SELECT bucket, " + figures(by)
                + " FROM (SELECT unnest(first_days) AS first_day, unnest(last_days) AS last_day,"
                + " unnest(range(len(first_days))) AS bucket"
                + " FROM (SELECT ?::DATE[] AS first_days, ?::DATE[] AS last_days)) AS season"
                + " JOIN " + indicator.fact() + " ON date BETWEEN first_day AND last_day"
                + " WHERE office = ?" + conditions(Grain.SEASON) + " GROUP BY ALL";
    }

    /**
     * The one figure of a period, without parameters.
     *
     * @param months first days of the months that have no rows and a figure of the whole month
     */
    public String figure(String office, Period period, List<LocalDate> months) {
        String counted = "SELECT " + value() + " AS value" + rows(office, period);
        return months.isEmpty()
                ? counted
                : "SELECT sum(value) AS value FROM (" + counted + " UNION ALL SELECT value" + notes(office, months)
                        + ")";
    }

    /** {@code FROM … WHERE …}: what was noted for whole months, without parameters. */
    public String notes(String office, List<LocalDate> months) {
        return " FROM rpt_monthly WHERE office = " + Sql.literal(office) + " AND indicator = "
                + Sql.literal(indicator.code()) + " AND date IN ("
                + months.stream().map(Sql::literal).collect(Collectors.joining(", ")) + ")";
    }

    /** {@code FROM … WHERE …}: the rows behind a figure, without parameters. */
    public String rows(String office, Period period) {
        return " FROM " + indicator.fact() + " WHERE office = " + Sql.literal(office) + " AND date BETWEEN "
                + Sql.literal(period.start()) + " AND " + Sql.literal(period.end()) + conditions(period.grain());
    }

    /**
     * The resources that brought rows of a report: source, resource, and for each indicator, under its code, whether its
     * figures can count one of them; a resource may have several such rows. Parameter: office.
     */
    public static String resources(String fact, List<Indicator> indicators) {
        String counted = indicators.stream()
                .map(indicator -> ", coalesce(%s, false) AS \"%s\""
                        .formatted(indicator.where() == null ? "true" : indicator.where(), indicator.code()))
                .collect(Collectors.joining());
        return "SELECT DISTINCT source, resource, counted.* FROM dim_file JOIN (SELECT DISTINCT file_key" + counted
                + " FROM " + fact + " WHERE office = ?) AS counted USING (file_key)";
    }

    /** One row per counter and day on which it counted: date, counter. Parameter: office. */
    public String counters() {
        return "SELECT DISTINCT date, " + indicator.counters() + " AS counter FROM " + indicator.fact()
                + " WHERE office = ?" + where();
    }

    private String figures(String by) {
        String scope = by == null ? "NULL::VARCHAR" : "coalesce(" + by + "::VARCHAR, '" + UNSTATED + "')";
        return scope + " AS scope, (" + value() + ")::DOUBLE AS value, " + lack() + " AS lack";
    }

    /** A ratio is divided after summing, and has no value when the divisor is 0 or less than is declared. */
    private String value() {
        if (indicator.denominator() == null) {
            return indicator.numerator();
        }
        String ratio = "(" + indicator.numerator() + ")::DOUBLE / nullif(" + indicator.denominator() + ", 0)";
        return indicator.least() == null ? ratio : "CASE WHEN NOT " + tooFew() + " THEN " + ratio + " END";
    }

    private String tooFew() {
        return "coalesce(" + indicator.denominator() + ", 0) < " + indicator.least();
    }

    private String lack() {
        if (indicator.least() != null) {
            return "CASE WHEN " + tooFew() + " AND " + indicator.denominator() + " > 0 THEN 'suppressed' END";
        }
        String withheld = indicator.withheld() == null
                ? ""
                : " WHEN " + indicator.withheld() + " AND (" + value() + ") IS NULL THEN 'suppressed'";
        String partial = indicator.complete() == null ? "" : " WHEN NOT (" + indicator.complete() + ") THEN 'partial'";
        return withheld.isEmpty() && partial.isEmpty() ? "NULL::VARCHAR" : "CASE" + withheld + partial + " END";
    }

    private String conditions(Grain grain) {
        return isDistinct() ? where() + " AND " + kind(grain) : where();
    }

    private boolean isDistinct() {
        return indicator.aggregation() == Indicator.Aggregation.DISTINCT;
    }

    private static String kind(Grain grain) {
        return "period_kind = '" + grain.code() + "'";
    }

    private String where() {
        return indicator.where() == null ? "" : " AND (" + indicator.where() + ")";
    }
}
