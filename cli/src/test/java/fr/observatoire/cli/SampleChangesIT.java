package fr.observatoire.cli;

import fr.observatoire.sample.SampleGenerator;
import fr.observatoire.sample.SampleOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Of eleven years of the sample up to a day of November, with all its sources. */
@Tag("proof")
class SampleChangesIT extends ShownChangesContract {

    private static final int FIRST_YEAR = 2016;

    LocalDate today() {
        return LocalDate.of(2026, 11, 28);
    }

    @Override
    ServedOffice office(Path folder) throws IOException, SQLException {
        Path input = folder.resolve("input");
        int years = today().getYear() - FIRST_YEAR + 1;
        SampleGenerator.write(new SampleOptions(1, FIRST_YEAR, years, 1, input, today()), done -> {});
        ServedOffice office = new ServedOffice(folder.resolve("home"), today());
        office.load(input);
        office.serve();
        return office;
    }

    @Override
    List<Integer> years() {
        return List.of(2017, 2020, 2022, 2026);
    }
}
