package fr.observatoire.etl.quality;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;

/**
 * What the checks need besides the contract.
 *
 * @param references the allowed codes for columns with this {@code reference}: for example the codes of
 *     {@code indicator}
 * @param today the day of the run: no record is later, nor is a planned one later than the end of the next year
 */
public record CheckContext(Map<String, Set<String>> references, LocalDate today) implements Serializable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    /** Whether a date is possible for a record of an office: a typing error turns 2018 into 0218 or 20188. */
    boolean plausible(LocalDate date) {
        return !date.isBefore(EARLIEST) && date.getYear() <= today.getYear() + 1;
    }

    /** Whether a day has not come yet: nobody can have counted anything on it. */
    boolean future(LocalDate date) {
        return date.isAfter(today);
    }

    Text untilToday() {
        return EtlTexts.text("value.until_today", DAY.format(today));
    }

    Text plausibleRange() {
        return EtlTexts.text("value.date_range", EARLIEST.getYear(), today.getYear() + 1);
    }
}
