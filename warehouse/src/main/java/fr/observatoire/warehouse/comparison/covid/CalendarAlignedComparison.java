package fr.observatoire.warehouse.comparison.covid;

/**
 * {@code calendar-aligned}: each day is compared with the same weekday a whole number of weeks earlier (364 days for
 * the year before), days from Easter to Pentecost with the day at the same distance from Easter, public holidays with
 * the same holiday. This removes the effect of the calendar from the change, but not that of closures: a closed day
 * counts as 0.
 *
 * <p>Source: the calendar regressors of X-13ARIMA-SEATS and TRAMO (trading days, Easter), here as a pairing of days.
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
        AlignedDays days = AlignedDays.of(input, base -> DayPairs.byCalendar(input.year(), base), false);
        return days.refusal(answer, input)
                .orElseGet(() -> answer.totals(days.value(), days.baseValue()).ok(days.value(), days.baseValue()));
    }
}
