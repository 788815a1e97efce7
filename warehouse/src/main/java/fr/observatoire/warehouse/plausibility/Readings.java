package fr.observatoire.warehouse.plausibility;

import fr.observatoire.warehouse.text.Text;
import java.util.List;

/** The series of one office, for the rules. */
public interface Readings {

    Series days(String indicator);

    Series months(String indicator);

    /** The largest member of a breakdown in each month, months ascending. */
    List<Leader> leaders(String indicator, String by);

    /** What people call the indicator. */
    Text label(String indicator);

    /** What people call a member of a breakdown; its code where the catalogue does not name it. */
    Text member(String by, String code);
}
