package fr.observatoire.sample.office;

import java.nio.file.Path;
import java.time.LocalDate;

/** A year of an office: all that a source needs to write its files of that year. */
public record OfficeYear(SampleOffice office, YearCalendar calendar, long seed) {

    public int year() {
        return calendar.year();
    }

    /** Whether there can be figures of a day. */
    public boolean hasCome(LocalDate day) {
        return calendar.hasCome(day);
    }

    /** The stream of random values of one purpose, the same at each call. */
    public Draw draw(String purpose) {
        return Draw.of(seed, office.code(), year(), purpose);
    }

    public int count(String indicator) {
        return office.figures().count(indicator, year());
    }

    public boolean counted(String indicator) {
        return office.figures().counted(indicator, year());
    }

    public Path file(String source, String name) {
        return office.file(source, name);
    }
}
