package fr.observatoire.warehouse.secrecy;

/**
 * The class that stands for an office's figure in whatever its peers are told: 100 to 180 for 143 visitors. The classes are
 * the same for every office, indicator, year and day, and nobody chooses them, so that they tell nothing themselves.
 *
 * <p>Each is so wide that no guess is within {@value #SECRET_PERCENT} % of all figures in it, also where only whole numbers
 * are possible: of 10 to 17 the best guess is 12.6, and 26 % away from both ends. The lowest one holds 0 and 4, so that
 * nobody learns that a figure is 0, or is not.
 *
 * @param from least figure
 * @param below the figures of the class are less than this
 */
public record FigureClass(double from, double below) {

    /** What nobody can guess the figure of an office to, in percent of the figure. */
    public static final int SECRET_PERCENT = 25;

    /** The figures too small to be told apart. */
    static final FigureClass SMALL = new FigureClass(0, 5);

    private static final FigureClass NEXT = new FigureClass(SMALL.below(), 10);

    /** Where the classes of two digits begin; those of more digits begin at the tenfold, and so on. */
    private static final int[] STARTS = {10, 18, 32, 56, 100};

    /** The class of a figure. */
    public static FigureClass of(double figure) {
        if (figure < NEXT.from()) {
            return SMALL;
        }
        if (figure < NEXT.below()) {
            return NEXT;
        }
        double scale = 1;
        while (figure >= scale * STARTS[STARTS.length - 1]) {
            scale *= STARTS[0];
        }
        int start = 0;
        while (figure >= scale * STARTS[start + 1]) {
            start++;
        }
        return new FigureClass(scale * STARTS[start], scale * STARTS[start + 1]);
    }

    /** The figure that stands for all of them. */
    double middle() {
        return (from + below) / 2;
    }
}
