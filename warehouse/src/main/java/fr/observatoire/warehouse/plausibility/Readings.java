package fr.observatoire.warehouse.plausibility;

import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.List;
import java.util.SortedMap;

/** The series of one office, for the rules. */
public interface Readings {

    Series days(String indicator);

    /** The days of the members of a breakdown, by code, that have a day of {@code least} or more. */
    SortedMap<String, Series> daysOfMembers(String indicator, String by, double least);

    /**
     * The months of each member of a breakdown, by code, ascending; without a breakdown, of the whole, under an empty code.
     */
    SortedMap<String, List<CountedMonth>> monthsOfMembers(String indicator, String by);

    Series months(String indicator);

    /** The largest member of a breakdown in each month, months ascending. */
    List<Leader> leaders(String indicator, String by);

    /** What people call the indicator. */
    Text label(String indicator);

    /** What people call a member of a breakdown; its code where the catalogue does not name it. */
    Text member(String by, String code);

    /** The indicator, and the member that a finding is about. */
    default Text label(String indicator, String by, String member) {
        return member == null || member.isEmpty()
                ? label(indicator)
                : Texts.WAREHOUSE.text("warning.member", label(indicator), member(by, member));
    }
}
