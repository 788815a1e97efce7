package fr.observatoire.warehouse.secrecy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/**
 * The mean of the peers of an office, made from their classes. Example: of five peers with 900 to 1,300 visitors, three
 * are in the class 1,000 to 1,800 and two in 560 to 1,000, so that their mean is about 1,200, and between 800 and 1,500.
 *
 * @param peers number of offices in the mean
 * @param mean that of the middles of the classes, a multiple of {@code step}
 * @param step has the place of the second digit of the mean
 * @param low the exact mean is not below it
 * @param high the exact mean is below it
 */
public record PeerMean(int peers, double mean, double step, double low, double high) {

    static PeerMean of(Collection<FigureClass> peers) {
        double middle = mean(peers, FigureClass::middle);
        int place = (int) Math.floor(Math.log10(middle)) - 1;
        return new PeerMean(
                peers.size(),
                rounded(middle, place, RoundingMode.HALF_UP),
                BigDecimal.ONE.scaleByPowerOfTen(place).doubleValue(),
                rounded(mean(peers, FigureClass::from), place, RoundingMode.DOWN),
                rounded(mean(peers, FigureClass::below), place, RoundingMode.UP));
    }

    private static double mean(Collection<FigureClass> peers, ToDoubleFunction<FigureClass> figure) {
        return peers.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static double rounded(double value, int place, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(-place, mode).doubleValue();
    }
}
