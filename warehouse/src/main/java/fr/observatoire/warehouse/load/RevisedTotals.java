package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.store.FigureSql;
import fr.observatoire.warehouse.store.Session;
import java.util.List;

/**
 * The yearly figures that revised records change, before and after. Days that a later export only adds are in neither:
 * they correct nothing.
 */
final class RevisedTotals {

    /** One figure of an office, with the old records and with the new ones. */
    record Total(String indicator, int year, double before, double after) {}

    private final Session session;
    private final List<Indicator> sums;

    /** Needs the table {@code revised}. */
    RevisedTotals(Session session, Catalog catalog) {
        this.session = session;
        this.sums = catalog.indicators().stream()
                .filter(indicator -> indicator.origin() == Indicator.Origin.ROWS
                        && indicator.derivation() == null
                        && indicator.denominator() == null
                        && indicator.aggregation() == Indicator.Aggregation.FLOW)
                .toList();
    }

    /** To be called while the star still holds the old records. */
    void rememberOld() {
        session.run("CREATE TEMP TABLE revised_total (indicator VARCHAR, file INTEGER, year INTEGER, value DOUBLE)");
        add("old_file", "old_line", -1);
    }

    /** To be called when the star holds the new records. */
    void addNew() {
        add("new_file", "new_line", 1);
    }

    private void add(String file, String line, int sign) {
        if (session.count("SELECT count(*) FROM revised") == 0) {
            return;
        }
        for (Indicator indicator : sums) {
            session.update(
                    "INSERT INTO revised_total SELECT ?, new_file, year(date), " + sign + " * (" + indicator.numerator()
                            + ")::DOUBLE FROM " + indicator.fact() + " JOIN revised ON file_key = " + file
                            + " AND line = "
                            + line + (indicator.where() == null ? "" : " WHERE " + indicator.where()) + " GROUP BY ALL",
                    indicator.code());
        }
    }

    /** The changed figures of one file, by indicator in the order of the catalogue and by year. */
    List<Total> of(int fileKey, String office) {
        return sums.stream()
                .flatMap(indicator -> changes(indicator, fileKey, office).stream())
                .toList();
    }

    private List<Total> changes(Indicator indicator, int fileKey, String office) {
        return session.list(
                """
                SELECT year, coalesce(after, 0) - change, coalesce(after, 0)
                FROM (
                    SELECT year, sum(value) AS change FROM revised_total WHERE indicator = ? AND file = ? GROUP BY year
                )
                LEFT JOIN (SELECT year(bucket) AS year, value AS after FROM (%s)) USING (year)
                WHERE change <> 0
                ORDER BY year
                """
                        .formatted(new FigureSql(indicator).byOffice(Grain.YEAR, null, "?")),
                row -> new Total(indicator.code(), row.getInt(1), row.getDouble(2), row.getDouble(3)),
                indicator.code(),
                fileKey,
                office);
    }
}
