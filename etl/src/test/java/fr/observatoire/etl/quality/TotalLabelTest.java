package fr.observatoire.etl.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The words by which a cell says that its row is a total. */
class TotalLabelTest {

    @DisplayName("A cell that says nothing but total is one, in any case, with or without accents")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Total",
                "TOTAL 2019",
                "total :",
                "Totaux",
                "Total général",
                "TOTAL GENERAL",
                "Total janvier",
                "Total Février 2019",
                "Total de l’année",
                "total du mois de août",
                "Total des visiteurs",
                "Total au 31/12/2019",
                "Total T1",
                "Sous-total",
                "SOUS TOTAL juillet",
                "sub-total",
                "Subtotal",
                "Grand total",
                "S/Total",
                "2019 Total",
                "Juillet total",
                "Somme",
                "Somme des communes",
                "Σ",
                "Ensemble",
                "Ensemble des parcours",
                "Moyenne",
                "Moy.",
                "Moyenne mensuelle",
                "Cumul",
                "Cumulé",
                "Cumul annuel 2019",
                "Tous",
                "Toutes",
                "Tous les parcours",
                "Toutes les communes",
                "Toutes origines",
                "tous médias confondus",
                "Les deux sens",
                "All",
                "All places",
                "Gesamtsumme",
                "TOT.",
                "Nombre total de visiteurs",
                "Récapitulatif 2019"
            })
    void isTotal(String cell) {
        assertTrue(TotalLabel.isTotal(cell), cell);
    }

    @DisplayName("A name that contains such a word is kept: a place, a title or a partner would be lost with its row")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Totem de bois",
                "Tot ou tard",
                "La Totale",
                "Totale",
                "Total fitness",
                "Station Total",
                "Un ensemble de musique à la chapelle",
                "Ensemble vocal de Dax",
                "Vivre ensemble",
                "Ensemble en été",
                "Moyenne saison",
                "La Baie de Somme",
                "Tous les cuivres du Sud-Ouest",
                "Tous en scène",
                "Le cumul des mandats",
                "Une saison totalement réussie",
                "Moyen Âge en fête",
                "Allemagne",
                "Somme toute",
                "Le Total des visiteurs en hausse",
                "Sault-de-Navailles",
                "Toussaint"
            })
    void isName(String cell) {
        assertFalse(TotalLabel.isTotal(cell), cell);
    }

    @DisplayName("A spreadsheet's own subtotals name their group: the name is told, so that it can be looked for above")
    @ParameterizedTest
    @CsvSource({
        "Peyrehorade Total, peyrehorade",
        "Total Peyrehorade, peyrehorade",
        "Sous-total Saint-Étienne d'Orthe, saint etienne d orthe",
        "Moyenne Peyrehorade, peyrehorade"
    })
    void namesItsGroup(String cell, String group) {
        TotalLabel label = TotalLabel.of(cell, Set.of());
        assertNotNull(label, cell);
        assertEquals(group, label.part());
    }

    @DisplayName("All of what a column of the file names are a total: all its guides, all its charters")
    @ParameterizedTest
    @CsvSource({"Tous les guides, guide", "Toutes les chartes, charte", "Tous compteurs confondus, compteur"})
    void knowsTheFilesOwnNouns(String cell, String noun) {
        TotalLabel label = TotalLabel.of(cell, Set.of(noun));
        assertNotNull(label, cell);
        assertTrue(label.whole(), cell);
    }
}
