package fr.observatoire.warehouse.secrecy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.secrecy.Attacker.Load;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An office learns about how its peers do, and nobody finds out how one of them does. */
class PeerSecrecyTest {

    private static final int LOADS = 20;

    /** The attacker is tried on figures of one to three digits, at the edges of their classes, and on zero. */
    private static final int[] FIGURES = {0, 1, 4, 5, 9, 10, 17, 99, 180, 999};

    @Test
    void everyClassHidesItsFiguresEvenWhenTheyAreWholeNumbers() {
        int figure = 0;
        while (figure < 2_000_000) {
            FigureClass here = FigureClass.of(figure);
            int next = (int) here.below();
            assertEquals(figure, here.from(), "a gap between classes");
            assertEquals(here, FigureClass.of(next - 1));
            assertEquals(here, FigureClass.of(here.below() - 0.001), "a figure with decimals");
            assertTrue(
                    Attacker.uncertainty(new int[] {figure, next - 1}) > FigureClass.SECRET_PERCENT, here.toString());
            figure = next;
        }
    }

    @Test
    void theMeanAndItsBoundsHoldTheExactMean() {
        Random random = new Random(3);
        for (int trial = 0; trial < 1000; trial++) {
            double[] peers = random.doubles(9, 5, 4000).toArray();
            PeerMean told = told(network(peers)).mean();
            double exact = Arrays.stream(peers).average().orElseThrow();
            assertTrue(told.low() <= exact && exact < told.high(), exact + " is not in " + told);
            assertTrue(told.low() <= told.mean() && told.mean() <= told.high(), told.toString());
        }
    }

    @Test
    void anOfficeIsToldAboutHowItsPeersDo() {
        PeerSecrecy.Told told = told(network(900, 1100, 1300, 950, 1150));
        assertEquals(new PeerMean(5, 1200, 100, 800, 1500), told.mean());
        assertNull(told.reason());
    }

    @Test
    void aReasonStandsInForTheMean() {
        assertEquals(
                Withheld.TOO_FEW_PEERS, told(network(1000, 900, 1100, 1300)).reason());
        assertEquals(Withheld.SMALL_FIGURES, told(network(1, 1, 1, 1, 1)).reason(), "each peer would be known to be 1");
        assertEquals(
                Withheld.SMALL_FIGURES,
                told(network(1000, 900, 1100, 1300, 0, 0)).reason(),
                "zeros hide nobody");
        assertEquals(
                Withheld.DOMINANT_PEER,
                told(network(9000, 100, 100, 100, 100, 100)).reason());
        assertEquals(
                Withheld.DOMINANT_PEER, told(network(900, 900, 60, 60, 60, 60)).reason());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 40, 500})
    void allButOneCombineWhatTheyKnow(int size) {
        assertSecret("a coalition", List.of(new Load(others(new Random(size), 7, size), true)));
        assertSecret("zeros", List.of(new Load(network(0, 0, size, size, size, size, size), true)));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 40, 500})
    void theVictimComesAndGoes(int size) {
        Map<String, Double> others = others(new Random(size), 7, size);
        assertSecret("a newcomer", List.of(new Load(others, false), new Load(others, true), new Load(others, false)));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 40, 500})
    void theAttackerChangesItsOwnFiguresLoadAfterLoad(int size) {
        Map<String, Double> figures = others(new Random(size), 7, size);
        List<Load> loads = new ArrayList<>();
        for (int load = 0; load < LOADS; load++) {
            figures.put("office-0", Math.floor(4.0 * size * load / LOADS));
            loads.add(new Load(new TreeMap<>(figures), true));
        }
        assertSecret("own figures", loads);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 40, 500})
    void officesComeGoAndCorrectTheirFigures(int size) {
        Random random = new Random(size);
        assertSecret(
                "a history",
                IntStream.range(0, LOADS)
                        .mapToObj(load -> new Load(others(random, 4 + random.nextInt(6), size), true))
                        .toList());
    }

    private static void assertSecret(String attack, List<Load> loads) {
        for (int figure : FIGURES) {
            int[] possible = Attacker.possible(loads, figure);
            assertTrue(
                    Attacker.uncertainty(possible) > FigureClass.SECRET_PERCENT,
                    () -> attack + " finds " + figure + " between " + possible[0] + " and "
                            + possible[possible.length - 1]);
        }
    }

    private static Map<String, Double> others(Random random, int offices, int size) {
        return network(IntStream.range(0, offices)
                .mapToDouble(office -> random.nextInt(3 * size))
                .toArray());
    }

    /** What an office without a figure is told of these. */
    private static PeerSecrecy.Told told(Map<String, Double> peers) {
        return new PeerSecrecy(peers, Map.of()).to("viewer");
    }

    private static Map<String, Double> network(double... figures) {
        Map<String, Double> network = new TreeMap<>();
        for (int i = 0; i < figures.length; i++) {
            network.put("office-" + i, figures[i]);
        }
        return network;
    }
}
