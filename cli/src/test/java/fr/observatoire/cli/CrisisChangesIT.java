package fr.observatoire.cli;

import java.time.LocalDate;
import java.util.List;

/** Of the sample on a day of a year that runs, is hit by a crisis and comes after another such year. */
class CrisisChangesIT extends SampleChangesIT {

    @Override
    LocalDate today() {
        return LocalDate.of(2021, 4, 30);
    }

    @Override
    List<Integer> years() {
        return List.of(2019, 2020, 2021);
    }
}
