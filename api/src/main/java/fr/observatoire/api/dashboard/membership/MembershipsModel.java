package fr.observatoire.api.dashboard.membership;

import fr.observatoire.api.dashboard.ScorecardModel.YearLink;
import java.util.List;

/**
 * The members of a year beside those of the year before.
 *
 * @param years to choose from; none before a sheet was loaded
 * @param told the year in a sentence, or why nothing is told
 * @param remarks what a reader must know of it
 * @param lost head of the column of those who did not renew
 * @param rows the communes, then the total; none where members cannot be followed
 */
public record MembershipsModel(List<YearLink> years, String told, List<String> remarks, String lost, List<Row> rows) {

    /** One commune. */
    public record Row(String commune, String before, String kept, String lost, String joined) {}
}
