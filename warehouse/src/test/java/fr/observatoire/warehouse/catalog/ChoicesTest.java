package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office chose to show is what its lists have, and a choice that means nothing is refused with its line. */
class ChoicesTest {

    private static final String OFFICE = "pays-orthe-arrigans";

    @TempDir
    Path home;

    @Test
    void an_office_hides_orders_and_renames_its_indicators() throws IOException {
        write(
                "indicators.csv",
                """
                office;indicator;show;place;label_fr;label_en
                pays-orthe-arrigans;sales;non;;;
                pays-orthe-arrigans;visitors-off-site;;1;Hors les murs, été compris;Out and about
                """);

        Catalog whole = Catalog.withSample(home);
        Catalog office = whole.chosenBy(OFFICE);

        assertEquals("visitors-off-site", inChapter(office, "4.4").get(0));
        assertEquals(
                new Text("Hors les murs, été compris", "Out and about"),
                office.indicator("visitors-off-site").label());
        assertFalse(inChapter(office, "4.4").contains("sales"));
        assertEquals("sales", office.indicator("sales").code(), "what is derived from it and printed links need it");
        assertEquals(inChapter(whole, "6.4"), inChapter(office, "6.4"));
        assertTrue(whole.shows("sales"), "what one office hides, the others show");
    }

    @Test
    void an_office_hides_orders_and_renames_chapters_and_keeps_one_indicator_of_a_hidden_one() throws IOException {
        write(
                "chapters.csv",
                """
                office;chapter;show;place;label_fr;label_en
                pays-orthe-arrigans;3.3;no;;;
                pays-orthe-arrigans;6.4;;1;Réseau;Network
                """);
        write(
                "indicators.csv",
                "office;indicator;show\npays-orthe-arrigans;"
                        + inChapter(Catalog.withSample(null), "3.3").get(0) + ";oui\n");

        Catalog office = Catalog.withSample(home).chosenBy(OFFICE);

        assertEquals(
                List.of("6.4", "3.3", "4.4", "5.3", "7.2"),
                office.indicators().stream().map(Indicator::chapter).distinct().toList());
        assertEquals(1, inChapter(office, "3.3").size());
        assertEquals("Réseau", office.chapterTitle("6.4").orElseThrow().fr());
    }

    @Test
    void a_target_that_is_hidden_is_known_so_that_no_council_is_told_of_all_targets_without_it() throws IOException {
        write("indicators.csv", "office;indicator;show\npays-orthe-arrigans;visitors-on-site;no\n");

        assertEquals(
                List.of("visitors-on-site"),
                Catalog.withSample(home).chosenBy(OFFICE).hiddenGoals(OFFICE, 2020).stream()
                        .map(Indicator::code)
                        .toList());
    }

    @Test
    void an_office_that_chose_nothing_has_the_catalogue_of_the_program() {
        Catalog whole = Catalog.withSample(home);

        assertSame(whole, whole.chosenBy(OFFICE));
    }

    @Test
    void the_catalogue_that_an_office_chose_is_made_once_and_not_for_every_request() throws IOException {
        write("indicators.csv", "office;indicator;show\npays-orthe-arrigans;visitors-on-site;no\n");

        Catalog whole = Catalog.withSample(home);

        assertSame(whole.chosenBy(OFFICE), whole.chosenBy(OFFICE));
    }

    @Test
    void every_choice_that_is_wrong_is_said_with_its_line_and_the_nearest_code() throws IOException {
        write(
                "indicators.csv",
                """
                office;indicator;show;place;label_fr;label_en
                pays-orthe-arrigans;visitor-on-site;no;;;
                pays-orthe-arrigans;sales;peut-être;;;
                pays-orthe-arrigans;fairs;;0;;
                pays-orthe-arrigans;greeters;;;Passeurs;
                pays-orthe-arrigans;newsletters;;;<b>Lettres</b>;Letters
                pays-orthe-arrigans;web-visitors;;;Téléphone;Enquiries at the Counter
                pays-orthe-arrigans;team-meetings;no;;;
                pays-orthe-arrigans;team-meetings;yes;;;
                """);

        CatalogException refused = assertThrows(CatalogException.class, () -> Catalog.withSample(home));

        String said = refused.text().en();
        for (int line = 2; line <= 7; line++) {
            assertTrue(said.contains("line " + line), said);
        }
        assertTrue(said.contains("visitors-on-site"), said);
        assertTrue(said.contains("line 9") && said.contains("stands already"), said);
    }

    @Test
    void a_file_with_a_misspelt_name_is_not_passed_over() throws IOException {
        write("indicateurs.csv", "office;indicator\n");

        assertTrue(assertThrows(CatalogException.class, () -> Catalog.withSample(home))
                .text()
                .fr()
                .contains("indicateurs.csv"));
    }

    private static List<String> inChapter(Catalog catalog, String chapter) {
        return catalog.indicators().stream()
                .filter(each -> each.chapter().equals(chapter))
                .map(Indicator::code)
                .toList();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(home.resolve("presentation"));
        Files.writeString(home.resolve("presentation").resolve(file), text);
    }
}
