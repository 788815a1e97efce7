package fr.observatoire.api.chart.mapping;

import fr.observatoire.warehouse.comparison.origin.Shares;
import fr.observatoire.warehouse.observation.Observation;
import java.util.List;

/** Says what the shares of a breakdown are of. */
public record ShareText(ChartContext setting, Shares shares) {

    public String heading() {
        return setting.words().text(shares.ofKnownOrigins() ? "origins.column.share" : "breakdown.column_share");
    }

    /** {@code 54,2 % des origines connues}, {@code 54,2 % du total}; null where there is no share. */
    String of(Double share) {
        String key = shares.ofKnownOrigins() ? "breakdown.share_known" : "breakdown.share";
        return share == null
                ? null
                : setting.words().text(key, setting.numbers().percent(share, 1));
    }

    /** Of how many the origin is known; null for another breakdown. */
    public String note(List<Observation> members) {
        if (!shares.ofKnownOrigins() || members.isEmpty()) {
            return null;
        }
        double all = members.stream().mapToDouble(Observation::value).sum();
        return setting.words()
                .text(
                        "origins.known",
                        setting.number(shares.indicator(), shares.whole(members)),
                        setting.figure(shares.indicator(), all));
    }
}
