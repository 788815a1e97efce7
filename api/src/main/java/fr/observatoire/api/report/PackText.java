package fr.observatoire.api.report;

import fr.observatoire.api.attainment.YearChange;
import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.look.OfficeLook;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.comparison.Comparability;
import fr.observatoire.warehouse.comparison.ComparabilityReason;
import fr.observatoire.warehouse.comparison.YearOverYearRow;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.store.SnapshotInfo;
import fr.observatoire.warehouse.target.TypedTarget;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sentences that the pack of a year and a short one share. */
public abstract sealed class PackText permits ReportText, PeriodText {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private static final Set<ComparabilityReason> CRISES =
            EnumSet.of(ComparabilityReason.CRISIS, ComparabilityReason.BASE_CRISIS);

    private final ChartContext setting;
    private final SnapshotInfo snapshot;

    PackText(ChartContext setting, SnapshotInfo snapshot) {
        this.setting = setting;
        this.snapshot = snapshot;
    }

    public abstract String title();

    final ChartContext setting() {
        return setting;
    }

    final Words words() {
        return setting.words();
    }

    public String word(String key, Object... parts) {
        return words().text("report." + key, parts);
    }

    public String lang() {
        return setting.lang();
    }

    public String office() {
        return setting.office().name();
    }

    /** Office, report, snapshot: below every page. */
    public String foot() {
        return String.join(" · ", office(), title(), snapshot());
    }

    public String snapshot() {
        return words().text("chart.snapshot", snapshot.id());
    }

    public String published() {
        LocalDate day = LocalDate.ofInstant(snapshot.publishedAt(), ZONE);
        return word("published", snapshot.id(), words().date(day));
    }

    /** How the office presents itself. */
    public OfficeLook look() {
        return setting.look();
    }

    /** A text that says that the days are generated, or null when they were counted. */
    public String synthetic() {
        return setting.office().synthetic() ? words().text("page.synthetic") : null;
    }

    public String label(Indicator indicator) {
        return setting.label(indicator);
    }

    /** {@code +52,4 %}; of small numbers {@code +4}. */
    public String change(YearChange change) {
        return setting.change(change.indicator(), change.row());
    }

    /** {@code de 1 207 à 1 840 abonnés}, with a remark on the last figure. */
    public String detail(YearChange change) {
        ObservationStatus status = change.row().status();
        String detail = setting.fromTo(change.indicator(), change.rows());
        return status == ObservationStatus.REDUCED_COVID ? detail + ", " + words().status(status) : detail;
    }

    /** The sources of some indicators, the office, the snapshot, and a text that says so if the days are generated. */
    public String sources(List<Indicator> indicators) {
        return setting.foot(indicators);
    }

    /** Why a change may not be told without a word; empty when it may. */
    Optional<String> reserve(YearOverYearRow row) {
        String why = Stream.of(ComparabilityReason.values())
                .filter(reason -> row.reasons().contains(reason.code()))
                .filter(reason -> reason.level().compareTo(Comparability.ADJUSTED) > 0 || CRISES.contains(reason))
                .map(reason -> reason.text().in(lang()))
                .collect(Collectors.joining(", "));
        return why.isEmpty() ? Optional.empty() : Optional.of(why);
    }

    /** One sentence for each target. */
    List<String> goals(List<AttainmentRow> rows) {
        return rows.stream().map(this::goal).toList();
    }

    /** {@code Ventes boutique : non atteint, 10 ventes pour un objectif de 172}. */
    public String goal(AttainmentRow row) {
        Indicator indicator = setting.catalog().indicator(row.indicator());
        return words().text("text.pair", label(indicator), standingOf(row));
    }

    /** The same without the name: {@code non atteint, 10 ventes pour un objectif de 172}. */
    String standingOf(AttainmentRow row) {
        Indicator indicator = setting.catalog().indicator(row.indicator());
        return Stream.of(standing(row), result(indicator, row))
                .filter(part -> !part.isEmpty())
                .reduce((first, second) -> words().text("text.comma", first, second))
                .orElseThrow();
    }

    /** The word that pages and charts have too; of what cannot be assessed why. */
    private String standing(AttainmentRow row) {
        return row.status() == Status.NOT_ASSESSABLE && row.reason() != null
                ? words().text("attainment.not_assessable_because", words().obstacle(row.reason()))
                : setting.verdict(row);
    }

    /** {@code 2 057 visiteurs pour un objectif de 4 500}; empty without a result. */
    private String result(Indicator indicator, AttainmentRow row) {
        if (row.result().value() == null) {
            return "";
        }
        String figure = setting.figure(indicator, row.result().value());
        TypedTarget target = row.target();
        if (row.threshold() != null) {
            return words().text("goal.of", figure, setting.number(indicator, row.threshold()));
        }
        return target.min() == null
                ? words().text("goal.as_worded", figure, target.text())
                : words().text(
                                "goal.in_range",
                                figure,
                                setting.number(indicator, target.min()),
                                setting.number(indicator, target.max()));
    }
}
