package fr.observatoire.etl.quality;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the days or months that are missing in a file with one record for each. */
public final class Gaps {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final boolean monthly;
    private final SortedSet<LocalDate> seen = new TreeSet<>();

    /** @param every {@code day} or {@code month} */
    public Gaps(String every) {
        this.monthly = every.equals("month");
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
                sentences.add(EtlTexts.text("file.gap", DAY.format(expected), DAY.format(date.minusDays(1))));
            }
            expected = monthly ? date.plusMonths(1) : date.plusDays(1);
        }
        return sentences;
    }
}
