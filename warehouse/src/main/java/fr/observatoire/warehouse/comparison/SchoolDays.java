package fr.observatoire.warehouse.comparison;

import fr.observatoire.warehouse.period.DateRange;
import java.util.OptionalInt;

/** The days of school holidays in a range, in the zone of an office. */
@FunctionalInterface
public interface SchoolDays {

    /** Where they are no question. */
    SchoolDays UNKNOWN = days -> OptionalInt.empty();

    /** Empty where the school calendar does not reach. */
    OptionalInt days(DateRange range);
}
