package fr.observatoire.api.dashboard.season;

import fr.observatoire.api.dashboard.part.Links;
import fr.observatoire.api.dashboard.season.SeasonModel.Task;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Numbers;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.comparison.SchoolCalendar;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.read.SourceStatus;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.stock.GuideStock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is to be done before the next week: sources that are late, guides that run out, a school calendar that ends, refused
 * rows, warnings, each with its way out.
 */
record Tasks(Request request, Links links, WarehouseReader reader, Words words) {

    private static final String WEEKS = "/semaines";
    private static final String STOCKS = "/stocks";

    /** The late sources first, the latest of them first; then guides under their threshold; then the school calendar; then refused rows, the most first; then warnings. */
    List<Task> all() {
        List<SourceStatus> sources = reader.sources(request.office().code(), request.today());
        return Stream.of(
                        sources.stream()
                                .filter(SourceStatus::stale)
                                .filter(source -> source.freshUntil() != null)
                                .sorted(Comparator.comparing(SourceStatus::freshUntil))
                                .map(this::late),
                        reader.guideStocks(request.office().code(), request.today()).stream()
                                .filter(stock -> stock.state() == GuideStock.State.LOW)
                                .map(this::low),
                        endOfSchoolCalendar().map(this::ending).stream(),
                        sources.stream()
                                .filter(source -> source.openRefusals() > 0)
                                .sorted(Comparator.comparing(SourceStatus::openRefusals)
                                        .reversed())
                                .map(this::refused),
                        sources.stream()
                                .filter(source -> source.openWarnings() > 0)
                                .sorted(Comparator.comparing(SourceStatus::openWarnings)
                                        .reversed())
                                .map(this::surprising))
                .flatMap(tasks -> tasks)
                .toList();
    }

    private Task late(SourceStatus source) {
        return new Task(
                "progress",
                words.text("season.late", title(source), words.date(source.freshUntil())),
                links.to("/sources") + "#" + source.source(),
                words.text("season.late.way_out"));
    }

    private Task low(GuideStock stock) {
        return new Task(
                "warning",
                words.text(
                        "season.stock",
                        stock.name(),
                        number(stock.left()),
                        words.date(stock.asOf()),
                        number(stock.threshold())),
                links.to(STOCKS).toString(),
                words.text("season.stock.way_out"));
    }

    /** The last day of a calendar that does not reach the end of the year: weeks after it are compared without it. */
    private Optional<LocalDate> endOfSchoolCalendar() {
        return new SchoolCalendar(request.catalog().calendar().schoolHolidays())
                .range()
                .map(DateRange::to)
                .filter(last -> last.isBefore(
                        Period.containing(Grain.YEAR, request.today()).end()));
    }

    private Task ending(LocalDate last) {
        return new Task(
                "warning",
                words.text("season.school", words.date(last)),
                links.to(WEEKS).toString(),
                words.text("season.school.way_out"));
    }

    private Task refused(SourceStatus source) {
        return new Task(
                "cross",
                words.text("season.refused", title(source), number(source.openRefusals())),
                links.to("/sources").with("source", source.source()) + "#refus",
                words.text("season.refused.way_out"));
    }

    private Task surprising(SourceStatus source) {
        return new Task(
                "warning",
                words.text("season.warnings", title(source), number(source.openWarnings())),
                links.to("/sources") + "#avertissements",
                words.text("season.warnings.way_out"));
    }

    private String title(SourceStatus source) {
        return request.in(request.catalog().source(source.source()).title());
    }

    private String number(long count) {
        return Numbers.in(words.lang()).number(count, 0);
    }
}
