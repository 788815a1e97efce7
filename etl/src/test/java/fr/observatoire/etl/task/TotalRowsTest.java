package fr.observatoire.etl.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.counters.Counters;
import fr.observatoire.etl.source.events.Events;
import fr.observatoire.etl.source.footfall.Footfall;
import fr.observatoire.etl.source.partners.Partners;
import fr.observatoire.etl.source.press.Press;
import fr.observatoire.etl.source.terraaventura.TerraAventura;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Total rows in the office's own sheets: counted, they would double the office's visitors. */
class TotalRowsTest {

    private static final String OUTINGS = "date;lieu;commune;visiteurs\n04/07/2019;Lac;Peyrehorade;43\n"
            + "05/07/2019;Lac;Peyrehorade;12\n06/07/2019;Halle;Habas;9\n";
    private static final String LOG = "date;ouverture;motif_fermeture;visiteurs_40;visiteurs_64;visiteurs_33;"
            + "visiteurs_31;visiteurs_75;visiteurs_autres_departements;visiteurs_espagne;visiteurs_royaume_uni;"
            + "visiteurs_allemagne;visiteurs_belgique;visiteurs_pays_bas;visiteurs_autres_pays;visiteurs_inconnu;"
            + "visiteurs_par_defaut;demandes_comptoir;demandes_courriel;demandes_formulaire;ventes;montant_ventes\n";

    @TempDir
    Path folder;

    private final Reading outings = new Reading(new Footfall(), "mobile-office");
    private final Reading log = new Reading(new Footfall(), "office-log");

    @DisplayName("A total in any column, with any word, with or without a date, is left out and named once")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total;;;64",
                "TOTAL 2019;;;64",
                "31/12/2019;TOTAL;;64",
                "31/12/2019;Total;Peyrehorade;64",
                "31/12/2019;Lac;Toutes les communes;64",
                "31/12/2019;Ensemble des lieux;Habas;64",
                "31/12/2019;Tous les lieux;Habas;64",
                ";Moyenne;;21",
                "Cumul au 31/12/2019;;;64",
                "Total général;;;64",
                "31/07/2019;Sous-total juillet;Habas;64",
                "31/12/2019;Peyrehorade Total;Peyrehorade;55",
                "31/12/2019;Total Lac;Habas;55",
                "Peyrehorade Total;;;55",
                "Somme;;;64",
                "31/12/2019;Lac;Habas;Total : 64"
            })
    void leavesOutAndNames(String total) throws IOException {
        Outcome outcome = read(outings, OUTINGS + total + "\n");
        assertEquals(figures(read(outings, OUTINGS)), figures(outcome));
        assertEquals(3, outcome.result().read());
        assertEquals(0, outcome.result().refused());
        assertEquals(
                List.of("la ligne 5 est un total : elle n’est ni lue ni comptée"), sentences(outcome, "total_rows"));
    }

    @DisplayName("All totals of a file are named in one sentence: twelve alike would hide the others")
    @Test
    void namesAllInOneSentence() throws IOException {
        Outcome outcome = read(outings, OUTINGS + "Total Peyrehorade;;;55\n;Total Habas;;9\n;;;\nTOTAL;;;64\n");
        assertEquals(
                List.of("3 lignes sont des totaux, et ne sont ni lues ni comptées : lignes 5, 6, 8"),
                sentences(outcome, "total_rows"));
    }

    @DisplayName("A place whose name contains such a word is a place")
    @ParameterizedTest
    @ValueSource(strings = {"La Totale", "Total fitness", "Station Total", "Tous les cuivres", "Baie de Somme"})
    void keepsPlaces(String place) throws IOException {
        Outcome outcome =
                read(outings, OUTINGS + "07/07/2019;" + place + ";Habas;5\n08/07/2019;" + place + ";Habas;6\n");
        assertEquals(5, outcome.result().read());
        assertEquals(Set.of(), outcome.warnings());
    }

    @DisplayName("Titles of the press and of events are kept whatever words they begin or end with")
    @Test
    void keepsTitles() throws IOException {
        Outcome press = read(
                new Reading(new Press(), "press-items"),
                "date;media;type;titre;sujet;portee\n"
                        + "30/01/2019;Onde;article;Un ensemble de jazz à Peyrehorade;visites au total;10\n"
                        + "31/01/2019;Onde;article;Total des visites en forte hausse;;20\n"
                        + "01/02/2019;Onde;radio;Moyenne saison;tous les parcours en fête;\n");
        assertEquals(3, press.result().read());
        assertEquals(Set.of(), press.warnings());
        Outcome events = read(
                new Reading(new Events(), "event-dates"),
                "date;evenement;programme;commune;visiteurs\n20/04/2019;Tous en scène;Foire;Habas;5\n"
                        + "21/04/2019;Ensemble vocal de Dax;GPDL;Habas;50\n");
        assertEquals(2, events.result().read());
        assertEquals(Set.of(), events.warnings());
    }

    @DisplayName("A total that stands as a member (medium, trail, direction, category) is not a member")
    @Test
    void leavesOutTotalsAsMembers() throws IOException {
        assertLeftOut(
                new Reading(new Press(), "press-items"),
                "date;media;type;titre;sujet;portee\n30/01/2019;Onde;article;Randonner;;10\n"
                        + "31/12/2019;Total;article;Année;;10\n");
        assertLeftOut(
                new Reading(new TerraAventura(), "trail-plays"),
                "parcours;mois;valeur;unite\npeyrehorade;06/2019;50;joueurs\nTous les parcours;06/2019;50;joueurs\n");
        assertLeftOut(
                new Reading(new Counters(), "manual-passages"),
                "date;compteur;sens;passages\n04/07/2019;Voie verte;aller;43\n04/07/2019;Voie verte;les deux sens;43\n");
        assertLeftOut(
                new Reading(new Partners(), "memberships"),
                "annee;partenaire_id;nom;categorie;commune;pack;montant\n2019;P001;Gîte;gîte;Habas;essentiel;35\n"
                        + "2019;P999;Adhérents;Total;;;35\n");
    }

    @DisplayName(
            "A total in a column that the office added, or in place of a closing reason, is one; a mean there is not")
    @Test
    void readsColumnsOfTheOffice() throws IOException {
        String header = "date;lieu;commune;visiteurs;remarque\n04/07/2019;Lac;Habas;43;affluence moyenne\n"
                + "05/07/2019;Lac;Habas;12;moyenne\n";
        Outcome outcome = read(outings, header + "31/07/2019;Lac;Habas;55;Total juillet\n");
        assertEquals(2, outcome.result().read());
        assertEquals(Set.of("total_rows", "unknown_column"), outcome.warnings());
        Outcome reason = read(
                log, LOG + day("28/06/2019", 5, 2) + day("31/12/2019", 9, 3).replace(";1;;", ";;TOTAL;"));
        assertEquals(1, reason.result().read());
        assertEquals(Set.of("total_rows"), reason.warnings());
    }

    @DisplayName("A partner whose business is called Total has its own identifier, and stays a partner")
    @Test
    void keepsPartnerOfThatName() throws IOException {
        Outcome outcome = read(
                new Reading(new Partners(), "memberships"),
                "annee;partenaire_id;nom;categorie;commune;pack;montant\n2019;P001;Total;station;Habas;essentiel;35\n");
        assertEquals(1, outcome.result().read());
        assertEquals(Set.of(), outcome.warnings());
    }

    @DisplayName("The sums of the months between the days of a log are left out, by whatever they are dated")
    @ParameterizedTest
    @ValueSource(strings = {"Juin", "01/06/2019", "30/06/2019", "juin 2019", ""})
    void leavesOutSumsOfMonths(String date) throws IOException {
        String june = day("28/06/2019", 5, 2) + day("29/06/2019", 7, 1) + day("30/06/2019", 1, 4);
        String july = day("01/07/2019", 3000, 1) + day("02/07/2019", 4000, 0) + day("03/07/2019", 1, 1);
        String sums = LOG + june + sum(date, 13, 7) + july + sum(date.replace("06", "07"), 7001, 2);
        Outcome outcome = read(log, sums);
        assertNull(outcome.result().refusal());
        assertEquals(figures(read(log, LOG + june + july)), figures(outcome));
        assertEquals(6, outcome.result().read());
        assertEquals(
                List.of("2 lignes sont des totaux, et ne sont ni lues ni comptées : lignes 5, 9"),
                sentences(outcome, "total_rows"));
    }

    @DisplayName("A day that could be one and equals the sum of the days above is asked about: the year on 31 December")
    @Test
    void asksAboutWhatEqualsTheSum() throws IOException {
        String days = day("28/06/2019", 5, 2) + day("29/06/2019", 7, 1) + day("30/06/2019", 1, 4);
        Outcome outcome = read(log, LOG + days + day("31/12/2019", 13, 7));
        assertEquals(4, outcome.result().read());
        assertEquals(0, outcome.result().refused());
        assertEquals(
                List.of("la ligne 5 égale la somme de celles au-dessus ; si c’est un total, l’enlever"),
                sentences(outcome, "sum_of_rows"));
    }

    @DisplayName("Nothing is asked about days that happen to add up in one column, about two days, nor about zeros")
    @Test
    void asksNothingByChance() throws IOException {
        Outcome oneColumn = read(
                log,
                LOG
                        + day("28/06/2019", 5, 2)
                        + day("29/06/2019", 7, 1)
                        + day("30/06/2019", 1, 4)
                        + day("01/07/2019", 13, 6));
        assertEquals(List.of(), sentences(oneColumn, "sum_of_rows"));
        Outcome twoDays = read(log, LOG + day("28/06/2019", 5, 2) + day("29/06/2019", 7, 1) + day("30/06/2019", 12, 3));
        assertEquals(List.of(), sentences(twoDays, "sum_of_rows"));
        Outcome zeros = read(
                log,
                LOG
                        + day("28/06/2019", 0, 0)
                        + day("29/06/2019", 0, 0)
                        + day("30/06/2019", 0, 0)
                        + day("01/07/2019", 0, 0));
        assertEquals(List.of(), sentences(zeros, "sum_of_rows"));
    }

    private void assertLeftOut(Reading reading, String file) throws IOException {
        Outcome outcome = read(reading, file);
        assertEquals(1, outcome.result().read(), file);
        assertEquals(0, outcome.result().refused(), file);
        assertTrue(outcome.warnings().contains("total_rows"), file);
    }

    private static String day(String date, int visitors, int mails) {
        return date + ";1;;" + visitors + ";;;;;;;;;;;;;;" + visitors + ';' + mails + ";0;0;0\n";
    }

    private static String sum(String date, int visitors, int mails) {
        return day(date, visitors, mails).replaceFirst(";1;;", ";;;");
    }

    /** What is counted, by day: the lines of two files may differ. */
    private static List<String> figures(Outcome outcome) {
        return outcome.rows().stream()
                .filter(row -> row.kind().figures() > 0)
                .map(row -> row.kind().name() + row.cells())
                .toList();
    }

    private static List<String> sentences(Outcome outcome, String code) {
        return outcome.result().warnings().stream()
                .filter(warning -> warning.code().equals(code))
                .map(warning -> warning.text().typed())
                .toList();
    }

    private Outcome read(Reading reading, String text) throws IOException {
        return reading.read(Files.write(folder.resolve("sheet.csv"), text.getBytes(Charset.forName("windows-1252"))));
    }
}
