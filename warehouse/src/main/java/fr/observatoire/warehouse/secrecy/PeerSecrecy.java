package fr.observatoire.warehouse.secrecy;

import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.observation.ObservationStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each office is told of its peers, for one indicator and year: their mean, or why not.
 *
 * <p>Only the classes of the figures enter, also into the decision to withhold. So two networks that differ within classes
 * are told the same, to every office, whatever else is known, compared or changed: no answer, no refusal and no series of
 * them can single out a figure within its class.
 */
public final class PeerSecrecy {

    /** Least number of peers with a figure that is not small: nobody alone finds out the class of a peer. */
    private static final int FEWEST = 5;

    /**
     * Greatest share of the total that the largest peer, and the two largest, may have: with more, the mean would mainly be
     * theirs.
     */
    private static final double LARGEST_ONE = 0.5;

    private static final double LARGEST_TWO = 0.75;

    /**
     * What an office is told.
     *
     * @param mean null when it is withheld
     * @param reason why it is; null when it is not
     */
    public record Told(PeerMean mean, Withheld reason) {

        /** The mean is told to nobody. */
        public static Told withheld(Withheld reason) {
            return new Told(null, reason);
        }
    }

    private final Map<String, FigureClass> classes = new TreeMap<>();

    /**
     * @param figures of the offices that have one, by office
     * @param told the classes that were told of some of them before, and stay
     */
    public PeerSecrecy(Map<String, Double> figures, Map<String, FigureClass> told) {
        figures.forEach((office, figure) ->
                classes.put(office, told.containsKey(office) ? told.get(office) : FigureClass.of(figure)));
    }

    /** Whether, among so many offices, anyone is told anything. */
    public static boolean hasPeers(int offices) {
        return offices > FEWEST;
    }

    /** Whether a figure counts in the mean: the figure of a part of the year would be told, and kept, as that of the year. */
    public static boolean counts(Observation figure) {
        return figure.value() != null && figure.status() != ObservationStatus.PARTIAL;
    }

    /** What this office is told of all others; its own figure does not enter. */
    public Told to(String office) {
        Map<String, FigureClass> peers = new TreeMap<>(classes);
        peers.remove(office);
        return reason(peers.values()).map(Told::withheld).orElseGet(() -> new Told(PeerMean.of(peers.values()), null));
    }

    private static Optional<Withheld> reason(Collection<FigureClass> peers) {
        if (peers.size() < FEWEST) {
            return Optional.of(Withheld.TOO_FEW_PEERS);
        }
        long small = peers.stream().filter(FigureClass.SMALL::equals).count();
        if (peers.size() - small < FEWEST || 2 * small >= peers.size()) {
            return Optional.of(Withheld.SMALL_FIGURES);
        }
        return isDominated(peers) ? Optional.of(Withheld.DOMINANT_PEER) : Optional.empty();
    }

    private static boolean isDominated(Collection<FigureClass> peers) {
        List<Double> sizes =
                new ArrayList<>(peers.stream().map(FigureClass::middle).toList());
        sizes.sort(Comparator.reverseOrder());
        double total = sizes.stream().mapToDouble(Double::doubleValue).sum();
        return sizes.get(0) > LARGEST_ONE * total || sizes.get(0) + sizes.get(1) > LARGEST_TWO * total;
    }
}
