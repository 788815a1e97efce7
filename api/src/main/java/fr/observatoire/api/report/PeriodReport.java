package fr.observatoire.api.report;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.BarSpec;
import fr.observatoire.api.chart.ColumnSpec;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.problem.Problem;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.Base;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.store.SnapshotInfo;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A month or a season of an office in short, read from one snapshot.
 *
 * @param until last day that is known while the period runs; else null
 * @param hit whether a crisis hit the period
 * @param lead the indicator that the first sentence is about
 * @param since its period beside each base
 * @param parts its weeks or months beside both bases; null when it has none
 * @param origins where its people come from, or null
 * @param rises the most important ones, the largest first; {@code falls} likewise
 * @param goals targets of the year, of indicators with a figure in the period
 * @param moreGoals how many more there are
 */
public record PeriodReport(
        ChartContext setting,
        SnapshotInfo snapshot,
        Period period,
        LocalDate until,
        boolean hit,
        Indicator lead,
        List<Since> since,
        ColumnSpec parts,
        BarSpec origins,
        List<YearChange> rises,
        List<YearChange> falls,
        List<AttainmentRow> goals,
        int moreGoals)
        implements Pack {

    /** The period beside a base. */
    public record Since(Base base, YearOverYearRow row) {}

    /** Whose figures are told. */
    List<Indicator> indicators() {
        return Stream.of(
                        Stream.of(lead),
                        changes().stream().map(YearChange::indicator),
                        goals.stream().map(row -> setting.catalog().indicator(row.indicator())))
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    List<YearChange> changes() {
        return Stream.concat(rises.stream(), falls.stream()).toList();
    }

    int year() {
        return period.start().getYear();
    }

    @Override
    public byte[] slides() throws IOException {
        return PeriodSlides.write(this);
    }

    @Override
    public byte[] pages() throws IOException {
        return ReportPages.write(this);
    }

    /** The workbook of the year has the months. */
    @Override
    public byte[] workbook() {
        throw Problem.notAcceptable(List.of(".pptx", ".pdf"));
    }
}
