package fr.observatoire.etl.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.AllSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the analyst is told of a file that the source of its folder does not know. */
class RefusalWordsTest {

    /** So long that a list of all columns or curves would not fit. */
    private static final int LONGEST = 330;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {2}")
    @DisplayName("A refusal does not say what the file is, or what to do with it")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "web/Graphique.csv | Date,Clics,Impressions,CTR,Position¶2026-04-16,12,340,3.5%,14.2"
                        + " | un export Search Console : n’alimente aucun indicateur",
                "social/Overview.csv | \"Date\",\"Video Views\",\"Profile Views\",\"Likes\"¶\"April 12\",\"1591\",\"7\",\"10\""
                        + " | un export TikTok",
                "social/Table data.csv | Content,Video title,Duration,Views,Watch time (hours)¶Total,,,29,0.6"
                        + " | un export YouTube",
                "social/contenu.csv | Contenu;Titre de la vidéo;Vues;Durée de visionnage (heures)¶a;b;1;2 | un export YouTube",
                "social/updates.csv | Date,Impressions (organic),Clicks (organic)¶06/01/2026,3,1 | un export LinkedIn",
                "web/ads.csv | Rapport sur les campagnes¶1 juin 2026¶Campagne;Coût;Clics;Impr.¶Été;10;3;40 | un export Google Ads",
                "web/data-export.csv | # ---¶# Fecha de inicio: 20230424¶Día N,Usuarios¶0000,20 | Google Analytics dans une langue",
                "footfall/brevo.csv | id,name,subject,sentDate,sent,delivered,uniqueViews,uniqueClicks,unsubscriptions"
                        + "¶1,Lettre,Été,2026-06-01,10,9,3,1,0 | va dans `newsletter/`",
                "events/terra 2019.csv | parcours;mois;unite;valeur¶A;06/2019;joueurs;12 | « Parcours Terra Aventura » : va dans `terra-aventura/`",
                "social/campagne.csv | Title,Subject,List,Send Date,Total Recipients,Successful Deliveries,Unique Opens,Unique Clicks,"
                        + "Unsubscribes,Unique Id¶a,b,c,\"Jan 18, 2018 11:55 am\",10,9,3,1,0,22406582be"
                        + " | « Toutes les campagnes Mailchimp » : va dans `newsletter/`",
                "web/valeurs.csv | \"Libellé\";\"Défaillances\";\"Codes\"¶\"idBank\";\"001739987\";\"\"¶\"Période\";\"\";\"\""
                        + "¶\"2018-T1\";\"80\";\"A\" | va dans `insee/`",
                "footfall/porte.csv | Date;Jour;Entrees;Sorties¶01/01/2020 00:30;mercredi;0;0"
                        + " | « Compteur de porte » : va dans `counters/`",
                "footfall/ventes.csv | produit;prix¶miel;8 | « Journal de l’accueil » ou « Sorties de l’Office",
                "footfall/ventes.csv | produit;prix¶miel;8 | observatoire template footfall",
                "footfall/journal-accueil.csv | produit;prix¶miel;8"
                        + " | attendu : date, ouverture, motif_fermeture, visiteurs_40, visiteurs_64, …",
                "counters/measures.csv | channel_id,counter_id,start_datetime,end_datetime,count¶1,7,hier,,3¶1,7,lundi,,4¶1,7,mardi,,5"
                        + " | la colonne « start_datetime » contient « hier »",
                "counters/measures.csv | channel_id,counter_id,start_datetime,end_datetime,count¶1,7,2019-01-01T10:00:00Z,,-3"
                        + "¶1,7,2019-01-01T11:00:00Z,,-4¶1,7,2019-01-01T12:00:00Z,,-5 | [count] « -3 », attendu : au moins 0 ; de même 2 autres lignes : 3, 4",
            })
    void saysWhatTheFileIsAndWhatToDo(String path, String lines, String words) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, lines.strip().replace("¶", "\n") + "\n");
        FileResult result = AllSources.read(folder);
        assertFalse(result.accepted());
        String said = result.refusal().text().typed()
                + result.messages().stream()
                        .map(message ->
                                " [" + message.column() + "] " + message.text().typed())
                        .reduce("", String::concat);
        assertTrue(said.contains(words), said);
        assertTrue(said.length() < LONGEST, said);
        assertTrue(result.messages().size() <= 1, result.messages().toString());
    }

    @ParameterizedTest(name = "{0}")
    @DisplayName("A campaign is refused because its identifier looks like a telephone number")
    @CsvSource({"22406582be", "0612345678", "10000000000", "1e10"})
    void anIdentifierIsNoTelephoneNumber(String id) throws IOException {
        Path file = Files.createDirectories(folder.resolve("newsletter")).resolve("mailchimp-campaigns.csv");
        Files.writeString(
                file,
                "Title,Subject,List,Send Date,Total Recipients,Successful Deliveries,Unique Opens,Unique Clicks,Unsubscribes,"
                        + "Unique Id\na,b,c,\"Jan 18, 2018 11:55 am\",10,9,3,1,0," + id + "\n");
        FileResult result = AllSources.read(folder);
        assertEquals(null, result.refusal());
        assertEquals(1, result.read() - result.refused());
    }
}
