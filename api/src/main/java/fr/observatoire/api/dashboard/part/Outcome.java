package fr.observatoire.api.dashboard.part;

import fr.observatoire.api.chart.mapping.ChartContext;
import fr.observatoire.api.text.Words;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.comparison.AttainmentRow;
import fr.observatoire.warehouse.comparison.AttainmentRow.Status;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import fr.observatoire.warehouse.target.TargetRule;

/**
 * The result of a year and its target, in words.
 *
 * @param result {@code 2 057}, or the reason why there is none
 * @param resultNote status of the result when it is not an ordinary one, or null
 * @param missing whether {@code result} is such a reason
 * @param target as published, or null
 * @param threshold the value that the result is compared with, with its unit, or null
 * @param rate {@code 46 %}, or null
 * @param meter the rate as a length, 0 to 100 for 0 to 150 %; null without a rate
 * @param icon name of the sign in the pages' sprite
 * @param verdict the status in words; null without a target
 * @param reason why it is not assessable, or null
 */
public record Outcome(
        String result,
        String resultNote,
        boolean missing,
        String target,
        String threshold,
        String rate,
        Integer meter,
        String icon,
        String verdict,
        String reason) {

    private static final double METER_END = 1.5;
    private static final int HUNDRED = 100;

    public static Outcome of(ChartContext setting, Indicator indicator, AttainmentRow row) {
        Words words = setting.words();
        Observation result = row.result();
        boolean targeted = row.target() != null && row.target().rule() != TargetRule.NONE;
        return new Outcome(
                result.value() == null
                        ? setting.absence(result.period(), result.status())
                        : setting.figure(indicator, result.value()),
                remarkable(result) ? words.status(result.status()) : null,
                result.value() == null,
                targeted ? row.target().text() : null,
                row.threshold() == null ? null : setting.figure(indicator, row.threshold()),
                row.rate() == null ? null : setting.rate(row),
                row.rate() == null ? null : meter(row.rate()),
                targeted ? icon(row.status()) : "none",
                targeted ? setting.verdict(row) : null,
                targeted && row.reason() != null ? words.obstacle(row.reason()) : null);
    }

    private static boolean remarkable(Observation result) {
        return result.value() != null
                && result.status() != ObservationStatus.NORMAL
                && result.status() != ObservationStatus.DERIVED;
    }

    private static int meter(double rate) {
        return (int) Math.round(Math.max(0, Math.min(rate, METER_END)) / METER_END * HUNDRED);
    }

    public static String icon(Status status) {
        return switch (status) {
            case ATTAINED, ALREADY_ATTAINED -> "check";
            case MISSED, OUT_OF_REACH -> "cross";
            case EXCEEDED_RANGE -> "above";
            case ON_TRACK, AT_RISK, TOO_EARLY, IN_PROGRESS -> "progress";
            case NOT_ASSESSABLE -> "unknown";
        };
    }
}
