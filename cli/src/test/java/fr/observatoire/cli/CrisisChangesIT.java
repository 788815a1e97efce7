package fr.observatoire.cli;

import fr.observatoire.sample.SampleGenerator;
import fr.observatoire.sample.SampleOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Of the sample on a day of a year that runs, is hit by a crisis and comes after another such year. */
@Tag("proof")
class CrisisChangesIT extends ShownChangesContract {

    private static final LocalDate TODAY = LocalDate.of(2021, 4, 30);

    @Override
    ServedOffice office(Path folder) throws IOException, SQLException {
        Path input = folder.resolve("input");
        SampleGenerator.write(new SampleOptions(1, 2016, 6, 1, input, TODAY), done -> {});
        ServedOffice office = new ServedOffice(folder.resolve("home"), TODAY);
        office.load(input);
        office.serve();
        return office;
    }

    @Override
    List<Integer> years() {
        return List.of(2019, 2020, 2021);
    }

    @Override
    int reference() {
        return 2019;
    }
}
