package fr.observatoire.api.chart.draw.circles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A circle behind another would be a département that nobody sees. */
class CirclesTest {

    private static final Rectangle2D FRAME = new Rectangle2D.Double(10, 20, 600, 400);

    @Test
    void noneIsOverAnotherOrOutsideEvenWhenAllWereInOnePlace() {
        List<Circle> wanted = IntStream.range(0, 40)
                .mapToObj(at -> new Circle(300, 200, 8 + at % 5 * 6))
                .toList();
        List<Circle> placed = Circles.apart(wanted, FRAME);
        for (int one = 0; one < placed.size(); one++) {
            Circle circle = placed.get(one);
            assertEquals(wanted.get(one).radius(), circle.radius(), "its size is its value");
            assertTrue(FRAME.contains(circle.shape().getBounds2D()), circle.toString());
            for (int other = one + 1; other < placed.size(); other++) {
                Circle second = placed.get(other);
                double distance = Math.hypot(circle.x() - second.x(), circle.y() - second.y());
                assertTrue(distance > circle.radius() + second.radius() - 1, circle + " " + second);
            }
        }
        assertEquals(placed, Circles.apart(wanted, FRAME), "the same picture each time");
    }

    @Test
    void oneThatIsAloneStaysWhereItLies() {
        Circle alone = new Circle(100, 100, 30);
        assertEquals(List.of(alone), Circles.apart(List.of(alone), FRAME));
    }
}
