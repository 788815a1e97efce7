package fr.observatoire.etl.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.period.DateRange;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A year that is read wrong in a name would ask about every good row of the file. */
class NamedYearsTest {

    @ParameterizedTest
    @CsvSource({
        "journal-accueil-2026.xlsx, 2026, 2026",
        "Journal accueil 2026 (2).csv, 2026, 2026",
        "ga4-jours-2023-S2.csv, 2023, 2023",
        "sorties-otm-2016-2018.csv, 2016, 2018",
        "adhesions 2018 à 2016.csv, 2016, 2018",
        "journal-2025 (envoyé le 2026-01-05).csv, 2025, 2026",
        "journal-2025_20260105.csv, 2025, 2026"
    })
    void namesTheYearsFromTheFirstToTheLast(String name, int first, int last) {
        assertEquals(new DateRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31)), NamedYears.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "journal-accueil.csv",
                "brevo-2026-11.csv",
                "brevo 11-2026.csv",
                "Page - 2018-07-01.csv",
                "export_20180701.csv",
                "audience 20180101-20181231.csv",
                "saison 2026-27.csv",
                "valeurs_001641607.csv",
                "journal-accueil-00.xlsx"
            })
    void takesNoDateAndNoNumberForAYear(String name) {
        assertEquals(DateRange.ALWAYS, NamedYears.of(name));
    }
}
