package fr.observatoire.api.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerMeanTest {

    private static final int GUESSES = 200;

    @Test
    void theMeanIsThatOfTheOthersRounded() {
        Map<String, Double> figures = network(1000, 900, 1100, 1300, 950, 1150);
        assertEquals(new PeerMean(5, 1000, 500), mean(figures, "office-0"));
    }

    @Test
    void fewerThanFivePeersWithAFigureHaveNone() {
        assertTrue(isWithheld(network(1000, 900, 1100, 1300, 950), "office-0"));
        assertTrue(isWithheld(network(1000, 900, 1100, 1300, 950, 0, 0, 0), "office-0"), "zeros hide nobody");
        assertFalse(isWithheld(network(1000, 900, 1100, 1300, 950, 1000), "office-0"));
    }

    @Test
    void aGroupThatOneOrTwoDominateHasNone() {
        assertTrue(isWithheld(network(500, 900, 100, 100, 100, 100, 100, 100, 100), "office-0"));
        assertTrue(isWithheld(network(400, 400, 400, 50, 50, 50, 50), "office-0"));
        assertTrue(isWithheld(network(9000, 100, 100, 100, 100, 100, 100), "office-0"), "nor does the viewer");
    }

    /**
     * The attacker stores all answers, also those of all other offices, and compares those before and after a late
     * figure.
     */
    @ParameterizedTest
    @ValueSource(ints = {7, 12, 40})
    void aLateOfficeGivesAwayAtMostOneBitOfItsFigure(int offices) {
        Random random = new Random(offices);
        for (int trial = 0; trial < 50; trial++) {
            Map<String, Double> before = random(random, offices);
            double largest =
                    before.values().stream().mapToDouble(each -> each).max().orElseThrow();
            Set<Object> seen = new HashSet<>();
            for (int guess = 1; guess <= GUESSES; guess++) {
                Map<String, Double> after = new TreeMap<>(before);
                after.put("late", largest * guess / GUESSES);
                Map<String, Optional<PeerMean>> answers = new TreeMap<>(PeerMean.of(after));
                answers.remove("late");
                seen.add(answers);
            }
            assertTrue(seen.size() <= 2, trial + ": " + seen.size() + " different answers");
        }
    }

    @Test
    void aRevisedFigureGivesAwayAtMostOneBit() {
        Random random = new Random(1);
        for (int trial = 0; trial < 50; trial++) {
            Map<String, Double> figures = random(random, 15);
            String largest = figures.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
            String victim = largest.equals("office-3") ? "office-4" : "office-3";
            Set<Object> seen = new HashSet<>();
            for (int guess = 1; guess <= GUESSES; guess++) {
                Map<String, Double> revised = new TreeMap<>(figures);
                revised.put(victim, figures.get(largest) * guess / GUESSES);
                Map<String, Optional<PeerMean>> answers = new TreeMap<>(PeerMean.of(revised));
                answers.remove(victim);
                seen.add(answers);
            }
            assertTrue(seen.size() <= 2, trial + ": " + seen.size() + " different answers");
        }
    }

    private static Map<String, Double> random(Random random, int offices) {
        double[] figures = random.doubles(offices, 500, 5000).map(Math::rint).toArray();
        return network(figures);
    }

    private static Map<String, Double> network(double... figures) {
        Map<String, Double> network = new TreeMap<>();
        for (int i = 0; i < figures.length; i++) {
            network.put("office-" + i, figures[i]);
        }
        return network;
    }

    private static PeerMean mean(Map<String, Double> figures, String office) {
        return PeerMean.of(figures).get(office).orElseThrow();
    }

    private static boolean isWithheld(Map<String, Double> figures, String office) {
        return PeerMean.of(figures).getOrDefault(office, Optional.empty()).isEmpty();
    }
}
