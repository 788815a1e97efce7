package fr.observatoire.api.outlook;

import fr.observatoire.api.chart.outlook.OutlookText;
import fr.observatoire.api.indicators.IndicatorReference;
import fr.observatoire.api.representation.Table;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.covid.MethodResult.Verdict;
import fr.observatoire.warehouse.comparison.pace.Outlook;
import fr.observatoire.warehouse.comparison.pace.Outlook.Figures;
import fr.observatoire.warehouse.comparison.pace.Outlook.Month;
import fr.observatoire.warehouse.comparison.pace.PaceReason;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The months to come.
 *
 * @param season that was asked for, as a period; null for the next twelve months
 * @param asOf last day known
 * @param reasons why it is refused or fragile, as codes
 * @param explanation the same in sentences, with the figures
 * @param total of all months; of a season that runs, with what it has counted before them; null when refused
 * @param relativeError of the method tried on the past, over that of the same month of the year before; null when it
 *     cannot be tried
 * @param projection of the running year, to which its months add up; null when refused
 */
public record OutlookResponse(
        IndicatorReference indicator,
        @Nullable String season,
        String snapshot,
        boolean syntheticDays,
        @Nullable LocalDate asOf,
        Verdict verdict,
        List<String> reasons,
        String explanation,
        String citation,
        @Nullable Total total,
        Double projection,
        Double relativeError,
        List<Integer> yearsUsed,
        List<Row> rows)
        implements Table.Source {

    private static final int INNER = 80;
    private static final int OUTER = 95;

    /** What is expected of all months together. */
    public record Total(
            LocalDate from,
            LocalDate to,
            double toDate,
            double value,
            Double lower80,
            Double upper80,
            Double lower95,
            Double upper95,
            Double naive) {}

    /**
     * One month.
     *
     * @param closed nothing was counted and no day of opening is planned: there is no value
     * @param toDate counted in it already, and part of the other figures
     * @param value half of such months end below it
     * @param naive the same month of the year before; null when unknown, and for a closed month
     */
    public record Row(
            String period,
            boolean closed,
            double toDate,
            Double value,
            Double lower80,
            Double upper80,
            Double lower95,
            Double upper95,
            Double naive) {

        static Row of(Month month) {
            Figures figures = month.figures();
            boolean closed = month.closed();
            return new Row(
                    month.period().code(),
                    closed,
                    figures.toDate(),
                    closed ? null : Double.valueOf(figures.median()),
                    closed ? null : end(figures, INNER, false),
                    closed ? null : end(figures, INNER, true),
                    closed ? null : end(figures, OUTER, false),
                    closed ? null : end(figures, OUTER, true),
                    closed ? null : figures.naive());
        }
    }

    static OutlookResponse of(Outlook outlook, Indicator indicator, Request request, WarehouseReader reader) {
        Period season = outlook.season();
        return new OutlookResponse(
                IndicatorReference.of(indicator, request),
                season == null ? null : season.code(),
                reader.snapshot().id(),
                request.office().generatesDaysOf(indicator),
                outlook.pace().asOf(),
                outlook.verdict(),
                outlook.reasons().stream().map(PaceReason::code).toList(),
                OutlookText.explanation(request.setting(reader), indicator, outlook),
                request.in(outlook.citation()),
                total(outlook),
                outlook.total() == null
                        ? null
                        : Double.valueOf(outlook.pace().projection().total()),
                outlook.relativeError(),
                outlook.pace().yearsUsed(),
                outlook.months().stream().map(Row::of).toList());
    }

    private static Total total(Outlook outlook) {
        Figures total = outlook.total();
        if (total == null) {
            return null;
        }
        List<Month> months = outlook.months();
        Period first = outlook.season() == null ? months.get(0).period() : outlook.season();
        return new Total(
                first.start(),
                months.get(months.size() - 1).period().end(),
                total.toDate(),
                total.median(),
                end(total, INNER, false),
                end(total, INNER, true),
                end(total, OUTER, false),
                end(total, OUTER, true),
                total.naive());
    }

    private static Double end(Figures figures, int level, boolean upper) {
        return figures.intervals().stream()
                .filter(interval -> interval.level() == level)
                .map(interval -> upper ? interval.upper() : interval.lower())
                .findFirst()
                .orElse(null);
    }

    @Override
    public Table table() {
        return Table.of(Row.class, rows)
                .before("indicator", indicator.code())
                .after("verdict", verdict.code())
                .after("snapshot", snapshot)
                .after("synthetic_days", syntheticDays)
                .key("indicator")
                .time("period")
                .measure("to_date", indicator.unit())
                .measure("value", indicator.unit())
                .measure("lower80", indicator.unit())
                .measure("upper80", indicator.unit())
                .measure("lower95", indicator.unit())
                .measure("upper95", indicator.unit())
                .measure("naive", indicator.unit())
                .titled(Words.both("table.outlook", indicator.label()))
                .remark("explanation", explanation)
                .remark("citation", citation);
    }
}
