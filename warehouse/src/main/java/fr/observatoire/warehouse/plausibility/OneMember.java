package fr.observatoire.warehouse.plausibility;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * One member of a breakdown has nearly everything, month after month: for example the default country of the till,
 * because nobody asked the visitors.
 *
 * @param by the breakdown
 * @param share of a month's total that is suspicious, up to 1
 * @param least months below this total are too small to tell
 */
public record OneMember(
        @JsonProperty(required = true) String indicator,
        @JsonProperty(required = true) String by,
        @JsonProperty(required = true) double share,
        @JsonProperty(required = true) double least)
        implements PlausibilityRule {

    static final String CODE = "one_member";

    /** Says of itself that nobody asked, as all visitors of a door counter do: no default pretends to be an answer. */
    private static final String UNKNOWN = "unknown";

    /** Consecutive months in which one member has nearly everything. */
    private record Stretch(LocalDate first, LocalDate last, String member, double value, double total) {

        static Stretch of(Leader month) {
            LocalDate last = month.month().with(TemporalAdjusters.lastDayOfMonth());
            return new Stretch(month.month(), last, month.member(), month.value(), month.total());
        }

        Stretch with(Stretch next) {
            return new Stretch(first, next.last, member, value + next.value, total + next.total);
        }
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public List<Finding> findings(Readings readings) {
        List<Stretch> stretches = new ArrayList<>();
        boolean open = false;
        for (Leader month : readings.leaders(indicator, by)) {
            if (month.total() < least) {
                continue;
            }
            Stretch top = Stretch.of(month);
            boolean suspicious =
                    top.value() >= share * top.total() && !top.member().equals(UNKNOWN);
            int last = stretches.size() - 1;
            if (suspicious && open && stretches.get(last).member().equals(top.member())) {
                stretches.set(last, stretches.get(last).with(top));
            } else if (suspicious) {
                stretches.add(top);
            }
            open = suspicious;
        }
        return stretches.stream()
                .map(stretch -> finding(stretch, readings.label(indicator), readings.member(by, stretch.member())))
                .toList();
    }

    private static Finding finding(Stretch stretch, Text label, Text member) {
        return new Finding(
                stretch.first(),
                stretch.last(),
                stretch.value(),
                Texts.WAREHOUSE.text(
                        "warning.one_member",
                        label,
                        member,
                        Sentences.number(stretch.value()),
                        Sentences.number(stretch.total()),
                        Sentences.span(stretch.first(), stretch.last())));
    }
}
