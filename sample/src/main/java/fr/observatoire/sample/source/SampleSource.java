package fr.observatoire.sample.source;

import fr.observatoire.sample.office.OfficeYear;
import java.io.IOException;
import java.util.List;

/** Writes the files of one source, in the shape in which its tool exports them. */
public interface SampleSource {

    /** @param history the years of one office, in order */
    void write(List<OfficeYear> history) throws IOException;

    /** A source with separate files for each year. */
    interface Yearly extends SampleSource {

        void write(OfficeYear year) throws IOException;

        @Override
        default void write(List<OfficeYear> history) throws IOException {
            for (OfficeYear year : history) {
                write(year);
            }
        }
    }
}
