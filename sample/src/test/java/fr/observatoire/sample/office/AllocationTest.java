package fr.observatoire.sample.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void largestRemaindersGetTheRest() {
        assertArrayEquals(new int[] {3, 2, 5}, Allocation.share(10, 1, 1, 2));
        assertArrayEquals(new int[] {0, 1, 0}, Allocation.share(1, 1, 2, 1));
    }

    @Test
    void thePartsAddUpWhateverTheWeights() {
        Draw draw = Draw.of(1, "weights");
        for (int total = 0; total < 500; total += 7) {
            double[] weights = new double[365];
            Arrays.setAll(weights, i -> draw.chance(0.4) ? 0 : draw.uniform());
            int[] parts = Allocation.share(total, weights);
            assertEquals(total, Arrays.stream(parts).sum());
            for (int i = 0; i < parts.length; i++) {
                assertTrue(weights[i] > 0 || parts[i] == 0, "a closed day got " + parts[i]);
            }
        }
    }

    @Test
    void nothingIsSharedOutAmongNobodyAndSomethingCannotBe() {
        assertArrayEquals(new int[] {0, 0}, Allocation.share(0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Allocation.share(3, 0, 0));
    }
}
