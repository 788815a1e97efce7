package fr.observatoire.api.chart.draw.output;

import java.math.BigDecimal;
import java.util.StringTokenizer;

/**
 * Path data rewritten from absolute to relative coordinates, in hundredths. Then all outlines of the same letter have
 * the same text, and a compressed chart is a fifth as large.
 */
final class SvgPath {

    private static final int HUNDREDTHS = 100;

    private final StringTokenizer tokens;
    private final StringBuilder out = new StringBuilder();
    private double x;
    private double y;

    private SvgPath(String absolute) {
        this.tokens = new StringTokenizer(absolute, " ,");
    }

    /** @param absolute commands M, L, Q, C and Z, each letter written before its first number or alone */
    static String relative(String absolute) {
        SvgPath path = new SvgPath(absolute);
        while (path.tokens.hasMoreTokens()) {
            path.command(path.tokens.nextToken());
        }
        return path.out.toString();
    }

    private void command(String token) {
        char letter = token.charAt(0);
        switch (letter) {
            case 'M' -> {
                // Each outline begins at an absolute place, so that rounding errors do not add up.
                moveTo(Double.parseDouble(token.substring(1)), next());
                out.append('M').append(number(x)).append(' ').append(number(y));
            }
            case 'L' -> points('l', token.substring(1), 1);
            case 'Q' -> points('q', token.substring(1), 2);
            case 'C' -> points('c', token.substring(1), 3);
            case 'Z' -> out.append('z');
            default -> throw new IllegalArgumentException("path command " + token);
        }
    }

    private void points(char letter, String first, int count) {
        out.append(letter);
        double toX = x;
        double toY = y;
        for (int i = 0; i < count; i++) {
            toX = i == 0 ? Double.parseDouble(first) : next();
            toY = next();
            out.append(i == 0 ? "" : " ").append(number(toX - x)).append(' ').append(number(toY - y));
        }
        moveTo(toX, toY);
    }

    private void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private double next() {
        return Double.parseDouble(tokens.nextToken());
    }

    static String number(double value) {
        return BigDecimal.valueOf(Math.round(value * HUNDREDTHS), 2)
                .stripTrailingZeros()
                .toPlainString();
    }
}
