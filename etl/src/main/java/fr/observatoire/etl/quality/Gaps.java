package fr.observatoire.etl.quality;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Finds the days or months that are missing in a file with one record for each. */
public final class Gaps {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final boolean monthly;
    private final Predicate<LocalDate> closed;
    private final SortedSet<LocalDate> seen = new TreeSet<>();

    /**
     * @param monthly whether there is a record for each month, else for each day
     * @param closed days that need no record
     */
    public Gaps(boolean monthly, Predicate<LocalDate> closed) {
        this.monthly = monthly;
        this.closed = closed;
    }

    public void see(LocalDate date) {
        seen.add(date);
    }

    /** One sentence for each run of days or months that is missing between the first and the last. */
    public List<Text> sentences() {
        List<Text> sentences = new ArrayList<>();
        LocalDate expected = null;
        for (LocalDate date : seen) {
            if (expected != null && date.isAfter(expected)) {
                missing(expected, date).ifPresent(sentences::add);
            }
            expected = monthly ? date.plusMonths(1) : date.plusDays(1);
        }
        return sentences;
    }

    /** From the first missing day to the last one, both of them needed. */
    private Optional<Text> missing(LocalDate from, LocalDate end) {
        List<LocalDate> needed = from.datesUntil(end).filter(closed.negate()).toList();
        return needed.isEmpty()
                ? Optional.empty()
                : Optional.of(EtlTexts.text(
                        "file.gap", DAY.format(needed.get(0)), DAY.format(needed.get(needed.size() - 1))));
    }
}
