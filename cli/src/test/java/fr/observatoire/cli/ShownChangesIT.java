package fr.observatoire.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Of an office of its own, with ten years of files, on a day of November: a year that runs, and the two after a crisis. */
class ShownChangesIT extends ShownChangesContract {

    @Override
    ServedOffice office(Path folder) throws IOException, SQLException {
        return ServedOffice.valDExemple(folder);
    }

    @Override
    List<Integer> years() {
        return List.of(2022, 2026);
    }
}
