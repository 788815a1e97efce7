package fr.observatoire.warehouse.read;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.read.Contradiction.Kind;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SessionPool;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares what the manual prints with what the warehouse computes, and figures with each other. */
final class Contradictions {

    /** A visitor may ask several things, so this is possible; but a reader of both figures should know. */
    private static final String REQUESTS = "counter-requests";

    private static final String VISITORS = "visitors-on-site";

    private static final String ALTERNATIVE = "alternative";

    /** What the manual prints in one place. */
    private record Printed(
            String indicator,
            int year,
            String edition,
            Double value,
            Integer decimals,
            String place,
            String text,
            String note) {}

    private final Catalog catalog;
    private final SessionPool pool;

    Contradictions(Catalog catalog, SessionPool pool) {
        this.catalog = catalog;
        this.pool = pool;
    }

    /** All contradictions of an office: the printed ones by chapter, indicator and year, then the structural ones. */
    List<Contradiction> find(String office, Map<IndicatorYear, Observation> years) {
        List<Contradiction> found = new ArrayList<>();
        for (Printed printed : printed(office)) {
            Observation computed = years.get(new IndicatorYear(printed.indicator(), printed.year()));
            Double value = computed == null ? null : computed.value();
            if (printed.edition().equals(ALTERNATIVE)) {
                found.add(contradiction(printed, value, Kind.ALTERNATIVE, note(printed.note())));
            } else if (!agree(printed, value)) {
                found.add(contradiction(printed, value, Kind.PUBLISHED, ownFigure(printed.indicator())));
            }
        }
        found.addAll(moreRequestsThanVisitors(years));
        return List.copyOf(found);
    }

    private List<Printed> printed(String office) {
        return pool.list(
                """
                SELECT indicator, year(date) AS year, edition, value, decimals, chapter, text, note
                FROM rpt_published
                WHERE office = ?
                ORDER BY edition DESC, chapter, indicator, year, line
                """,
                Contradictions::printed,
                office);
    }

    private static Printed printed(ResultSet row) throws SQLException {
        Double decimals = Session.number(row, "decimals");
        return new Printed(
                row.getString("indicator"),
                row.getInt("year"),
                row.getString("edition"),
                Session.number(row, "value"),
                decimals == null ? null : decimals.intValue(),
                row.getString("chapter"),
                row.getString("text"),
                row.getString("note"));
    }

    /** What the office declared beside rows that say otherwise, by indicator and year. */
    List<Contradiction> declared(
            Map<IndicatorYear, OfficeEvidence.Declaration> declarations, Map<IndicatorYear, Observation> years) {
        return declarations.entrySet().stream()
                .filter(entry -> differs(entry.getValue().value(), years.get(entry.getKey())))
                .map(entry -> new Contradiction(
                        entry.getKey().indicator(),
                        entry.getKey().year(),
                        null,
                        null,
                        entry.getValue().value(),
                        years.get(entry.getKey()).value(),
                        Kind.DECLARED,
                        Texts.WAREHOUSE.text("contradiction.beside_rows")))
                .sorted(Comparator.comparing(Contradiction::indicator).thenComparing(Contradiction::year))
                .toList();
    }

    /** A figure that the rows do not give at all is the declared one itself. */
    private static boolean differs(Double declared, Observation shown) {
        return declared != null && shown != null && shown.value() != null && !agree(declared, null, shown.value());
    }

    /** Compared with as many decimals as are printed: 20.797… agrees with a printed 20.8. */
    private static boolean agree(Printed printed, Double computed) {
        if (printed.value() == null || computed == null) {
            return Objects.equals(printed.value(), computed);
        }
        return agree(printed.value(), printed.decimals(), computed);
    }

    private static boolean agree(double figure, Integer printedDecimals, double computed) {
        BigDecimal stated = BigDecimal.valueOf(figure);
        int decimals = printedDecimals == null ? stated.stripTrailingZeros().scale() : printedDecimals;
        BigDecimal rounded = BigDecimal.valueOf(computed).setScale(Math.max(0, decimals), RoundingMode.HALF_UP);
        return rounded.compareTo(stated) == 0;
    }

    /**
     * The table of the other places has its remarks in one language only; a remark without a translation is shown as it
     * is.
     */
    private Text note(String remark) {
        return catalog.seed("published_note").stream()
                .filter(row -> row.get("en").equals(remark))
                .findFirst()
                .map(row -> new Text(row.get("fr"), remark))
                .orElse(new Text(remark, remark));
    }

    private Text ownFigure(String code) {
        return Texts.WAREHOUSE.text(
                catalog.indicator(code).origin() == Indicator.Origin.DECLARED
                        ? "contradiction.declared"
                        : "contradiction.rows");
    }

    private static Contradiction contradiction(Printed printed, Double computed, Kind kind, Text note) {
        return new Contradiction(
                printed.indicator(),
                printed.year(),
                printed.place(),
                printed.text(),
                printed.value(),
                computed,
                kind,
                note);
    }

    private static List<Contradiction> moreRequestsThanVisitors(Map<IndicatorYear, Observation> years) {
        List<Contradiction> found = new ArrayList<>();
        years.forEach((cell, requests) -> {
            Observation visitors = years.get(new IndicatorYear(VISITORS, cell.year()));
            if (cell.indicator().equals(REQUESTS)
                    && requests.value() != null
                    && visitors != null
                    && visitors.value() != null
                    && requests.value() > visitors.value()) {
                found.add(new Contradiction(
                        REQUESTS,
                        cell.year(),
                        null,
                        null,
                        visitors.value(),
                        requests.value(),
                        Kind.STRUCTURAL,
                        Texts.WAREHOUSE.text("contradiction.requests")));
            }
        });
        return found;
    }
}
