package fr.observatoire.warehouse.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.own.OwnFigure;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.text.Text;
import java.util.List;

/**
 * One indicator of the catalogue, as its file in {@code model/indicators} declares it.
 *
 * @param formerly codes that it had before: what was loaded, targeted, announced and linked to under them is its own
 * @param unit what is counted, in the plural: {@code réunions}
 * @param singular the unit in the singular ({@code réunion}), or null when it is the same word
 * @param chapter chapter of the manual: {@code 4.4}
 * @param order its place among the indicators of the chapter, as the manual's table lists them
 * @param family the source family: {@code footfall}
 * @param exposure code of the indicator that measures how long visitors could come (opening days, outings), or null
 * @param per for an indicator that is used as an exposure: how a rate names it ({@code par jour d'ouverture}); else
 *     null
 * @param fact the report view the figure is computed from ({@code rpt_visit}), null when derived
 * @param numerator SQL aggregate over the columns of that view: {@code sum(visitors)}
 * @param denominator SQL aggregate for a ratio, else null
 * @param where SQL condition over the columns of that view, or null
 * @param complete SQL aggregate that says whether the rows of a period hold all of its figure, or null: with sales whose
 *     amount nobody wrote down, their sum is a part
 * @param least the smallest divisor of a ratio that is shown: a mean of fewer answers is withheld; null for any
 * @param withheld SQL aggregate that says whether rows of a period are kept back for secrecy, or null: a period of which
 *     nothing else is left is suppressed
 * @param counters column of the view that names what counts side by side, or null: a total is compared with that of the
 *     same counters only
 * @param silence what it means that a covered day has no row: null for nothing to count, which is 0
 * @param derivation how a derived indicator follows from others, else null
 * @param grains the grains it can answer at
 * @param by the breakdowns it can answer by: columns of the view
 * @param sources the sources its figures come from, for freshness and for the foot of a chart
 * @param additional whether it is beside the tables of the manual: where the office has no figure of it in any year, the
 *     scorecard, the attainment and the pack do not name it
 * @param decimals digits shown after the decimal comma
 * @param note what a reader must know, or null
 * @param own the figure of an office's own sheet, which says view, aggregates and condition; else null
 */
public record Indicator(
        @JsonProperty(required = true) String code,
        List<String> formerly,
        @JsonProperty(required = true) Text label,
        @JsonProperty(required = true) Text unit,
        Text singular,
        @JsonProperty(required = true) String chapter,
        @JsonProperty(required = true) int order,
        @JsonProperty(required = true) String family,
        @JsonProperty(required = true) Origin origin,
        @JsonProperty(required = true) Aggregation aggregation,
        String exposure,
        Text per,
        String fact,
        String numerator,
        String denominator,
        String where,
        String complete,
        Integer least,
        String withheld,
        String counters,
        Silence silence,
        Derivation derivation,
        @JsonProperty(required = true) List<Grain> grains,
        List<String> by,
        @JsonProperty(required = true) List<String> sources,
        boolean additional,
        int decimals,
        Text note,
        OwnFigure own) {

    private static final String PERCENT = "%";

    public Indicator {
        formerly = listed(formerly);
        grains = listed(grains);
        by = listed(by);
        sources = listed(sources);
        if (own != null) {
            fact = OwnFigure.VIEW;
            numerator = own.numerator();
            denominator = own.denominator();
            where = own.where();
        }
    }

    /** The same figure under another name. */
    Indicator named(Text name) {
        return new Indicator(
                code,
                formerly,
                name,
                unit,
                singular,
                chapter,
                order,
                family,
                origin,
                aggregation,
                exposure,
                per,
                fact,
                numerator,
                denominator,
                where,
                complete,
                least,
                withheld,
                counters,
                silence,
                derivation,
                grains,
                by,
                sources,
                additional,
                decimals,
                note,
                own);
    }

    /**
     * The unit in the singular or plural for {@code value}: French has the singular for all values below two, English
     * only for one.
     */
    public String unitFor(double value, String lang) {
        double size = Math.abs(value);
        boolean one = "en".equals(lang) ? size == 1 : size < 2;
        return (one && singular != null ? singular : unit).in(lang);
    }

    /** Whether its rows are figures of whole months, which say nothing of their days. */
    public boolean countsMonths() {
        return own != null && !grains.contains(Grain.DAY);
    }

    /** Whether it is declared or paid by quarter, so that the dates of its rows say nothing of the course of a year. */
    public boolean countsQuarters() {
        return grains.contains(Grain.QUARTER) && !grains.contains(Grain.MONTH);
    }

    /** What decides which comparison speaks for it. */
    public Kind kind() {
        if (PERCENT.equals(unit.fr())) {
            return Kind.PERCENTAGE;
        }
        return switch (aggregation) {
            case FLOW -> exposure == null ? Kind.FLOW : Kind.EXPOSED;
            case STOCK -> Kind.STOCK;
            case RATIO -> Kind.RATIO;
            case DERIVED -> Kind.DERIVED;
            case DISTINCT -> Kind.DISTINCT;
        };
    }

    private static <T> List<T> listed(List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    /** Kinds of indicators that are compared in one way. */
    public enum Kind {
        /** A flow that comes while an office is open or out: it has an exposure. */
        EXPOSED,
        /** A flow without days of opening. */
        FLOW,
        STOCK,
        RATIO,
        /** Whose change is in points. */
        PERCENTAGE,
        DERIVED,
        DISTINCT
    }

    /** Where the figures of the indicator come from. */
    public enum Origin {
        ROWS,
        DECLARED,
        DERIVED
    }

    /** How the figure of a long period is made from figures of short ones. */
    public enum Aggregation {
        /** The days are added. */
        FLOW,
        /** The last value of the period counts. */
        STOCK,
        /** Numerator and denominator are added first, then divided. */
        RATIO,
        /** Computed from other indicators of the same period. */
        DERIVED,
        /** Cannot be added (distinct visitors): each period has its own export. */
        DISTINCT
    }

    /** What a covered day without a row means, where it is not 0. */
    public enum Silence {
        /** Nobody wrote anything down, which is no 0. */
        UNKNOWN,
        /** Every day or quarter has a row, which can say 0: one without is missing, and a longer period lacks a part. */
        MISSING
    }

    /**
     * A figure computed from other indicators of the same period.
     *
     * @param sum codes whose values are added, or null
     * @param growth code whose change on the previous period, in percent, is the figure, or null
     */
    public record Derivation(List<String> sum, String growth) {

        public Derivation {
            sum = sum == null ? null : List.copyOf(sum);
        }

        /** Whether exactly one of the two is declared. */
        boolean isOne() {
            return (sum == null) != (growth == null);
        }

        /** The codes of the indicators it is computed from. */
        public List<String> inputs() {
            return sum == null ? List.of(growth) : sum;
        }
    }
}
