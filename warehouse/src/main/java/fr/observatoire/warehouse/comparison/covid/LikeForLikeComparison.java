package fr.observatoire.warehouse.comparison.covid;

/**
 * {@code like-for-like}: the sum over D of V(y) against that of the base, where D are the days on which the office was
 * open in both years; each is compared with the same weekday a whole number of weeks earlier. Halves may make them more
 * opening days on one side than on the other, so both numbers are told, and the rate per opening day beside the change.
 *
 * <p>Source: our own definition, after the like-for-like sales that shops report.
 */
public final class LikeForLikeComparison {

    static final String METHOD = "like-for-like";

    private static final int PERCENT = 100;

    /** Opening times that differ by less than a percent count as equal. */
    private static final double ALIKE = .01;

    private LikeForLikeComparison() {}

    /**
     * Refused without figures by day, without an opening calendar, and when fewer than 30 days were open in both years.
     */
    public static MethodResult compare(ComparisonInput input) {
        MethodResultBuilder answer = new MethodResultBuilder(METHOD, input);
        if (input.percentage() || !input.additive()) {
            return answer.refused(Reason.NOT_ADDITIVE);
        }
        if (input.exposure().isEmpty()) {
            return answer.refused(Reason.NO_EXPOSURE);
        }
        if (input.values().daily().isEmpty() || input.exposure().daily().isEmpty()) {
            return answer.refused(Reason.NO_DAILY_DATA);
        }
        AlignedDays days = AlignedDays.of(input, base -> DayPairs.byWeekday(input.year(), base), true);
        return days.refusal(answer, input).orElseGet(() -> answer(input, days, answer));
    }

    private static MethodResult answer(ComparisonInput input, AlignedDays days, MethodResultBuilder answer) {
        double rate = days.value() / days.exposure();
        double baseRate = days.baseValue() / days.baseExposure();
        double change = PERCENT * (rate / baseRate - 1);
        return answer.totals(days.value(), days.baseValue())
                .exposure(days.exposure(), days.baseExposure())
                .details(new MethodDetails.DaysCompared(days.days(), days.leftOut(), rate, baseRate, change))
                .warnIf(Math.abs(days.exposure() / days.baseExposure() - 1) > ALIKE, MethodWarning.OPENING_HOURS_DIFFER)
                .ok(
                        days.value(),
                        days.baseValue(),
                        Phrases.number(days.exposure()),
                        Phrases.number(days.baseExposure()),
                        Phrases.number(rate),
                        input.per(),
                        Phrases.number(baseRate),
                        Phrases.percent(change));
    }
}
