package fr.observatoire.etl.sample;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** One office-year to write: its totals, its days, its chance, its folder. */
record Year(SampleOffice office, int number, Calibration calibration, long seed, Path folder) {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    int total(String indicator) {
        return calibration.total(indicator, number);
    }

    Dice dice(String subject) {
        return Dice.of(seed, office.code() + " " + number + " " + subject);
    }

    List<LocalDate> days() {
        return Days.of(number);
    }

    /** The file of a source: {@code journal-accueil-2018.csv} in {@code footfall}. */
    Path file(String source, String name) {
        return folder.resolve(source).resolve(name);
    }

    /** Whether the rows that must be refused are planted: in the years that the manual printed. */
    boolean spoiled(int year) {
        return number == year && calibration.published(year);
    }
}
