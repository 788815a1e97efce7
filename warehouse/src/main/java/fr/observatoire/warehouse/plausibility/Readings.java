package fr.observatoire.warehouse.plausibility;

import java.util.List;

/** The series of one office that the rules look at. Days and months without a row are not among them. */
public interface Readings {

    /** By day, ascending. */
    List<Reading> days(String indicator);

    /** By month, ascending. */
    List<Reading> months(String indicator);

    /** By month and member of the breakdown, months ascending. */
    List<Reading> months(String indicator, String by);

    /** What people call the indicator, in French. */
    String label(String indicator);
}
