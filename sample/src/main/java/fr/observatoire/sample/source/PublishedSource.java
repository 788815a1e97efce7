package fr.observatoire.sample.source;

import fr.observatoire.sample.office.CalibrationTable;
import fr.observatoire.sample.office.OfficeYear;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The figures as the manual printed them, and other places of the manual that differ. A fictitious office has no
 * manual.
 */
public final class PublishedSource implements SampleSource {

    @Override
    public void write(List<OfficeYear> history) throws IOException {
        OfficeYear first = history.get(0);
        if (first.office().fictitious()) {
            return;
        }
        for (String name : List.of("published-indicators.csv", "published-alternatives.csv")) {
            Path file = first.file("published", name);
            Files.createDirectories(file.getParent());
            Files.write(file, CalibrationTable.bytes(name));
        }
    }
}
