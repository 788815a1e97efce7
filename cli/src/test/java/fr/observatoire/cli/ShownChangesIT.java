package fr.observatoire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Of an office of its own, with ten years of files, on a day of November: a year that runs, and the two after a crisis. */
class ShownChangesIT extends ShownChangesContract {

    private static final Path FILES = Path.of("src", "test", "resources", "val-d-exemple");

    @Override
    ServedOffice office(Path folder) throws IOException, SQLException {
        Installation.copyFolder(FILES.resolve("config"), folder.resolve("config"));
        ServedOffice office = new ServedOffice(folder, LocalDate.of(2026, 11, 29));
        office.load(FILES.resolve("input"));
        office.serve();
        return office;
    }

    @Override
    List<Integer> years() {
        return List.of(2022, 2026);
    }
}
