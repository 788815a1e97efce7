package fr.observatoire.warehouse.secrecy;

/**
 * The class that the peers of an office were told of, and which stays although its figure is in another one by now. It was
 * told, so it is kept: the day on which a figure moves from one class to the next would say that it is near their edge.
 *
 * @param year was over when it was told
 */
public record ToldClass(String office, String indicator, int year, FigureClass told) {

    /** The same of an indicator by its code of today. */
    public ToldClass of(String code) {
        return new ToldClass(office, code, year, told);
    }

    /** Whether the other one is of the same office, indicator and year, whatever was told. */
    public boolean isOfTheFigureOf(ToldClass other) {
        return office.equals(other.office) && indicator.equals(other.indicator) && year == other.year;
    }
}
