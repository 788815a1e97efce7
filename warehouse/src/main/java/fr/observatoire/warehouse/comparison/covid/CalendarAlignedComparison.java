package fr.observatoire.warehouse.comparison.covid;

/**
 * {@code calendar-aligned}: V over the days that are no public holiday, against the same weekdays of the base at the
 * same dates. With w days from the date to the next such weekday of the base, B = (w V0 of the one before + (7 - w) V0
 * of that next one) / 7. So neither the weekdays of a year, nor its leap day, nor where Easter falls move the change;
 * closures do, for a closed day counts as 0.
 *
 * <p>Source: our own definition, after the trading-day and Easter regressors of X-13ARIMA-SEATS and TRAMO.
 */
public final class CalendarAlignedComparison {

    static final String METHOD = "calendar-aligned";

    private CalendarAlignedComparison() {}

    /** Refused without figures by day, and when fewer than 30 days are known in both years. */
    public static MethodResult compare(ComparisonInput input) {
        MethodResultBuilder answer = new MethodResultBuilder(METHOD, input);
        if (input.percentage() || !input.additive()) {
            return answer.refused(Reason.NOT_ADDITIVE);
        }
        if (input.values().daily().isEmpty()) {
            return answer.refused(Reason.NO_DAILY_DATA);
        }
        AlignedDays days = AlignedDays.of(input, base -> DayPairs.ofOrdinaryDays(input.year(), base), false);
        return days.refusal(answer, input)
                .orElseGet(() -> answer.totals(days.value(), days.baseValue()).ok(days.value(), days.baseValue()));
    }
}
