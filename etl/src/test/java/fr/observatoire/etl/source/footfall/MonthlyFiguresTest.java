package fr.observatoire.etl.source.footfall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables by month, in the forms that offices keep them: a figure stays at its month. */
class MonthlyFiguresTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("A table that an office kept by month is refused, or its figures go to another month or figure")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "releve-mensuel | Mois;Visiteurs¶01/2019;180¶02/2019;210 | 2019-01-01 visitors-on-site 180, 2019-02-01 visitors-on-site 210",
                "frequentation | mois;Nombre de visiteurs¶janvier 2019;180¶févr.-19;1 210"
                        + " | 2019-01-01 visitors-on-site 180, 2019-02-01 visitors-on-site 1210",
                "frequentation-2019 | Mois;Visiteurs¶janv.;180¶août;2300 | 2019-01-01 visitors-on-site 180, 2019-08-01 visitors-on-site 2300",
                "frequentation | Année;Mois;Visiteurs¶2018;juin;820¶2019;juil.;1900"
                        + " | 2018-06-01 visitors-on-site 820, 2019-07-01 visitors-on-site 1900",
                "frequentation | Année;janv.;févr.;Total¶2018;180;210;390¶2019;190;;190¶Total;370;210;580"
                        + " | 2018-01-01 visitors-on-site 180, 2018-02-01 visitors-on-site 210, 2019-01-01 visitors-on-site 190",
                "frequentation | Mois;2018;2019;Évolution¶janv.;170;180;5 %¶févr.;200;210;5 %"
                        + " | 2018-01-01 visitors-on-site 170, 2019-01-01 visitors-on-site 180,"
                        + " 2018-02-01 visitors-on-site 200, 2019-02-01 visitors-on-site 210",
                "tableau | Mois;Visiteurs 2018;Visiteurs 2019¶mars;340;350 | 2018-03-01 visitors-on-site 340, 2019-03-01 visitors-on-site 350",
                "tableau | Mois;Visiteurs;Demandes au comptoir;Ventes¶2019-05;700;300;12"
                        + " | 2019-05-01 visitors-on-site 700, 2019-05-01 counter-requests 300, 2019-05-01 sales 12",
                "tableau |;janv-19;févr-19¶Visiteurs;180;210¶Ventes;3;4"
                        + " | 2019-01-01 visitors-on-site 180, 2019-02-01 visitors-on-site 210, 2019-01-01 sales 3, 2019-02-01 sales 4",
                "tableau | Fréquentation dans les murs;¶;¶Mois;Visiteurs¶2018;¶janvier;170¶2019;¶janvier;180"
                        + " | 2018-01-01 visitors-on-site 170, 2019-01-01 visitors-on-site 180",
                "hors-les-murs | Visiteurs hors les murs;;¶Mois;2018;2019¶juillet;40;50"
                        + " | 2018-07-01 visitors-off-site 40, 2019-07-01 visitors-off-site 50",
                "frequentation-2019 | Mois;Visiteurs¶mars;350¶1er trimestre;740¶avril;620¶Évolution;3"
                        + " | 2019-03-01 visitors-on-site 350, 2019-04-01 visitors-on-site 620",
                "releve-mensuel | mois;indicateur;valeur¶06/2019;visiteurs;820¶06/2019;ventes;7"
                        + " | 2019-06-01 visitors-on-site 820, 2019-06-01 sales 7",
            })
    void readsTheFormsOfATableByMonth(String name, String lines, String figures) throws IOException {
        ReadFixture read = read(name, lines);
        assertEquals(null, read.result().refusal());
        assertEquals(figures, String.join(", ", read.figures("monthly")).replace(" value ", " "));
        assertTrue(read.conserves());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @DisplayName("A table by month that does not say what or when it counts is read on a guess")
    @CsvSource(
            delimiter = '|',
            value = {
                "frequentation | Mois;Visiteurs¶janvier;180 | month_without_year | l’année de ses mois",
                "classeur1 | Mois;2018;2019¶janvier;170;180 | months_of_what | ne dit pas ce qu’il compte",
                "classeur1 | Mois;Nuitées¶01/2019;170 | header | sans colonne connue",
                "frequentation | Mois;visiteurs_40;visiteurs_64¶01/2019;100;20 | header | sans colonne connue",
                "frequentation | Année;Visiteurs¶2014;1200¶2015;1300 | header | dossier `declared/`",
                "frequentation | Mois;Visiteurs¶Janvire 2019;180 | tolerance | aucun enregistrement",
            })
    void refusesWhatATableByMonthDoesNotSay(String name, String lines, String rule, String words) throws IOException {
        ReadFixture read = read(name, lines);
        assertEquals(rule, read.result().refusal().code());
        assertTrue(
                read.result().refusal().text().typed().contains(words),
                read.result().refusal().text().typed());
    }

    @Test
    @DisplayName("What a table counts is taken from its name without asking, or a column that is not read is not named")
    void asksAboutWhatOnlyTheNameSays() throws IOException {
        ReadFixture read = read("frequentation", "Mois;2018;2019;Évolution¶janv.;170;180;5 %");
        assertEquals(List.of("passed_over", "passed_over"), read.warnings());
    }

    /** @param lines divided by {@code ¶} */
    private ReadFixture read(String name, String lines) throws IOException {
        Path file = folder.resolve(name + ".csv");
        String text = lines.strip().replace("¶", "\r\n") + "\r\n";
        Files.writeString(file, text, Charset.forName("windows-1252"));
        return ReadFixture.file(new Footfall(), "monthly-figures", file);
    }
}
