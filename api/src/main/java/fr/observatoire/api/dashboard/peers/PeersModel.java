package fr.observatoire.api.dashboard.peers;

import fr.observatoire.api.dashboard.DownloadsModel.File;
import fr.observatoire.api.dashboard.ScorecardModel.Filter;
import fr.observatoire.api.dashboard.ScorecardModel.Hidden;
import fr.observatoire.api.dashboard.ScorecardModel.YearLink;
import java.util.List;

/**
 * An office beside its peers.
 *
 * @param hidden parameters that the form keeps
 * @param own the figure of the office, in a sentence
 * @param peers what is told of its peers, or why nothing is
 * @param rows the offices that the reader may see, when there are several
 */
public record PeersModel(
        List<YearLink> years,
        Filter indicators,
        List<Hidden> hidden,
        String own,
        String peers,
        List<Row> rows,
        List<File> files) {

    /**
     * One office.
     *
     * @param value or why there is none
     * @param mean of all others; null when it is withheld
     * @param note between what the exact mean lies, or why it is withheld
     */
    public record Row(String office, String value, String mean, String note) {}
}
