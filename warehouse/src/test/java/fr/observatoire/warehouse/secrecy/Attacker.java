package fr.observatoire.warehouse.secrecy;

import fr.observatoire.warehouse.secrecy.PeerSecrecy.Told;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Who knows the rule and every figure at every load but that of one victim, keeps all answers that any office got, and
 * believes that the victim's figure, a whole number, never changed. A single office, or fewer that combine what they know,
 * find out less.
 */
final class Attacker {

    private static final String VICTIM = "victim";

    /**
     * One load of the network.
     *
     * @param others figures of all offices but the victim, by office
     * @param there whether the victim has its figure by then
     */
    record Load(Map<String, Double> others, boolean there) {}

    private Attacker() {}

    /** All figures of the victim, up to well beyond its own, with which every load would have been answered as it was. */
    static int[] possible(List<Load> loads, int figure) {
        List<Map<String, Told>> seen =
                loads.stream().map(load -> answers(load, figure)).toList();
        return IntStream.rangeClosed(0, 2 * figure + 20)
                .filter(guess -> IntStream.range(0, loads.size())
                        .allMatch(i -> answers(loads.get(i), guess).equals(seen.get(i))))
                .toArray();
    }

    /** What every office is told. */
    private static Map<String, Told> answers(Load load, int guess) {
        Map<String, Double> figures = new TreeMap<>(load.others());
        if (load.there()) {
            figures.put(VICTIM, (double) guess);
        }
        PeerSecrecy secrecy = new PeerSecrecy(figures, Map.of());
        Map<String, Told> told = new TreeMap<>();
        figures.keySet().forEach(office -> told.put(office, secrecy.to(office)));
        return told;
    }

    /**
     * How far the best guess may be from the figure, in percent of it: that guess is as far from the least possible figure as
     * from the largest. A figure that is certain is 0 % away.
     */
    static double uncertainty(int[] possible) {
        double least = possible[0];
        double largest = possible[possible.length - 1];
        return largest == 0 ? 0 : 100 * (largest - least) / (largest + least);
    }
}
