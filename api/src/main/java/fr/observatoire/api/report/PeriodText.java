package fr.observatoire.api.report;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.Caption;
import fr.observatoire.api.chart.Datum.Fill;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.chart.mapping.season.SeasonText;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.period.Grain;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences of a month or a season. */
public final class PeriodText extends PackText {

    private static final int MOST_NEXT = 4;

    private final PeriodReport report;

    public PeriodText(PeriodReport report) {
        super(report.setting(), report.snapshot());
        this.report = report;
    }

    /** {@code Bilan : novembre 2026, arrêté au 28 novembre}. */
    @Override
    public String title() {
        String name = word("period", name());
        return report.until() == null ? name : word("period.running", name, words().dayOfYear(report.until()));
    }

    /** {@code juillet 2026}. */
    String name() {
        return setting().name(report.period());
    }

    /** Up to when the period is known, or null when it is over. */
    String until() {
        return report.until() == null ? null : words().dayOfYear(report.until());
    }

    /** {@code Fréquentation dans les murs, juillet 2026 : 812 visiteurs, −5,3 % sur 2025, +14,9 % sur 2019}. */
    public String sentence() {
        String subject = words().text("text.comma", label(report.lead()), when());
        Stream<String> changes = report.since().stream().map(this::change);
        String told = Stream.concat(Stream.of(figure()), changes).collect(Collectors.joining(", "));
        return setting().titled(report.lead(), words().text("text.pair", subject, told), true);
    }

    private String when() {
        String name = report.hit() ? word("period.in_crisis", name()) : name();
        return report.until() == null ? name : words().text("change.to_date", name, words().dayOfYear(report.until()));
    }

    private String figure() {
        return setting().figure(report.lead(), report.since().get(0).row().value());
    }

    private String change(PeriodReport.Since since) {
        String base = setting().against(since.base(), report.year());
        return SeasonText.change(setting(), report.lead(), base, since.row());
    }

    /** Where its people come from: the most and those after them, then of how many that is known; empty when it is not. */
    public List<String> origins() {
        if (report.origins() == null) {
            return List.of();
        }
        Caption caption = report.origins().caption();
        String next = report.origins().rows().stream()
                .filter(row -> row.datum().fill() != Fill.PALE)
                .skip(1)
                .limit(MOST_NEXT)
                .map(row -> row.label() + " " + row.datum().text())
                .collect(Collectors.joining(", "));
        String told = next.isEmpty() ? caption.title() : word("period.origins_next", caption.title(), next);
        return Stream.concat(Stream.of(told), caption.notes().stream()).toList();
    }

    /** {@code Plus forte évolution, juillet 2026 : Trafic web, +12,3 % par rapport à 2025}; or that there is none. */
    public String changesTitle() {
        return report.changes().stream()
                .max(Comparator.comparingDouble(change -> Math.abs(change.percent())))
                .map(change -> word("period.changes", name(), label(change.indicator()), since(change)))
                .orElseGet(() -> word("period.no_changes", ChartContext.capitalised(name())));
    }

    /** {@code +12,3 % par rapport à 2025}. */
    private String since(YearChange change) {
        return setting().sinceBefore(change.indicator(), change.rows());
    }

    /** {@code Objectifs 2026 : 3 déjà atteints, 2 en cours}. */
    public String goalsTitle() {
        String counts = report.goals().stream()
                .collect(Collectors.groupingBy(AttainmentRow::status, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(each ->
                        each.getValue() + " " + words().counted(each.getKey().code(), each.getValue()))
                .collect(Collectors.joining(", "));
        return counts.isEmpty()
                ? word("period.no_goals", ChartContext.capitalised(name()))
                : word("period.goals", report.year(), counts);
    }

    public List<String> goals() {
        return Stream.concat(report.goals().stream().map(this::goal), moreGoals().stream())
                .toList();
    }

    /** How many targets the year's report has besides; empty when it has no other. */
    Optional<String> moreGoals() {
        return report.moreGoals() > 0
                ? Optional.of(word("period.more_goals", report.moreGoals(), report.year()))
                : Optional.empty();
    }

    /** What must be known of the figures. */
    public List<String> caveats() {
        List<String> caveats = new ArrayList<>();
        if (report.hit()) {
            caveats.add(word("period.hit", name()));
        }
        if (report.until() != null) {
            caveats.add(word("period.not_over", ChartContext.capitalised(name()), words().dayOfYear(report.until())));
        }
        reserves().forEach((why, labels) -> caveats.add(word("reserve", String.join(", ", labels), why)));
        caveats.addAll(said());
        caveats.add(sources(report.indicators()));
        return caveats;
    }

    /** What the office says of the figures, but for what is below the chart already. */
    private List<String> said() {
        List<Indicator> others = report.indicators().stream()
                .filter(indicator -> report.parts() == null || !indicator.equals(report.lead()))
                .toList();
        return setting().comments().notes(others, Grain.DAY, report.period(), this::label);
    }

    /** The names of the indicators to be read with care, by the reason why. */
    private Map<String, Set<String>> reserves() {
        Map<String, Set<String>> reserves = new LinkedHashMap<>();
        report.since().forEach(since -> reserve(reserves, report.lead(), since.row()));
        report.changes().forEach(change -> change.rows().forEach(row -> reserve(reserves, change.indicator(), row)));
        return reserves;
    }

    private void reserve(Map<String, Set<String>> reserves, Indicator indicator, YearOverYearRow row) {
        reserve(row).ifPresent(why -> reserves.computeIfAbsent(why, any -> new LinkedHashSet<>())
                .add(label(indicator)));
    }
}
