package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.comment.Comment;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.period.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office says of its figures is read as it stands, and what belongs to no figure is refused with its line. */
class CommentsTest {

    private static final String OFFICE = "pays-orthe-arrigans";

    @TempDir
    Path home;

    @Test
    void an_office_says_of_a_figure_what_all_read_or_what_the_readers_of_one_language_do() throws IOException {
        write(
                """
                indicator;period;text;language
                visitors-on-site;2026;Une année de « travaux » <b>rue du Port</b>;
                visitors-on-site;2026-07;Fête du fleuve annulée.;fr
                visitors-on-site;2026-07;The river fair was cancelled.;en
                visitors-on-site;2026-high;Été très chaud;
                visitors-off-site;2026-Q3;Ligne coupée dix jours;
                """);

        Catalog catalog = Catalog.withSample(home);

        assertEquals(
                List.of(
                        "2026 Une année de « travaux » <b>rue du Port</b>",
                        "2026-07 Fête du fleuve annulée.",
                        "2026-S-high Été très chaud",
                        "2026-Q3 Ligne coupée dix jours"),
                told(catalog, "fr"));
        assertTrue(told(catalog, "en").contains("2026-07 The river fair was cancelled."));
        assertFalse(told(catalog, "en").contains("2026-07 Fête du fleuve annulée."));
        assertEquals(List.of(), catalog.comments("val-d-exemple", "fr"), "the words of one office are not another's");
    }

    @Test
    void every_comment_that_is_wrong_is_said_with_its_line_and_what_it_may_be() throws IOException {
        write(
                """
                indicator;period;text;language;office
                visitor-on-site;2026;Bonjour;;
                visitors-on-site;2026-7;Bonjour;;
                visitors-on-site;2026-hihg;Bonjour;;
                visitors-on-site;juil-26;Bonjour;;
                team-meetings;2026-07-14;Bonjour;;
                visitors-on-site;2026;%s;;
                visitors-on-site;2026;Bon\u0007jour;;
                visitors-on-site;2026;;;
                visitors-on-site;2025;Bonjour;de;
                visitors-on-site;2025;Bonjour;;pays-orthe
                visitors-on-site;2024;Bonjour;;
                visitors-on-site;2024;Hello;en;
                visitors-on-site;2023;Bonjour 😀;;
                visitors-on-site;2023;Bon\u202Ejour;;
                """
                        .formatted("x".repeat(201)));

        String said = refusal().text().en();

        for (int line = 2; line <= 15; line++) {
            assertEquals(line != 12, said.contains("line " + line + ","), "line " + line + " in " + said);
        }
        assertTrue(said.contains("comments.csv"), said);
        assertTrue(said.contains("perhaps visitors-on-site"), said);
        assertTrue(said.contains("perhaps 2026-07"), said);
        assertTrue(said.contains("perhaps 2026-high"), said);
        assertTrue(
                said.contains(
                        "such as 2026, 2026-opening, 2026-spring-wing, 2026-high, 2026-autumn-wing, 2026-Q3, 2026-07"),
                said);
        assertTrue(said.contains("1 to 200 characters (here 201)"), said);
        assertTrue(said.contains("stands already"), said);
    }

    @Test
    void a_file_beside_it_with_a_misspelt_name_is_not_passed_over() throws IOException {
        Files.writeString(home.resolve("commentaires.csv"), "indicator;period;text\n");

        assertTrue(refusal().text().fr().contains("commentaires.csv"));
    }

    @Test
    void the_snapshot_keeps_the_words_of_its_day() throws IOException {
        write("indicator;period;text\nvisitors-on-site;2026;Une année de travaux\n");
        Path kept = home.resolve("kept");

        Catalog.withSample(home).writeOverlay(kept);

        assertEquals(told(Catalog.withSample(home), "fr"), told(Catalog.withSample(kept), "fr"));
    }

    @Test
    void a_winter_belongs_to_the_year_that_it_begins_in_and_a_week_to_that_of_its_thursday() {
        Period winter = Period.season(2025, "winter", LocalDate.of(2025, 12, 15), LocalDate.of(2026, 3, 15));

        assertTrue(isOf(winter, 2025));
        assertFalse(isOf(winter, 2026));
        assertTrue(isOf(Period.parse("2026-W01"), 2026), "it begins on 29 December 2025");
        assertFalse(isOf(Period.parse("2026-W01"), 2025));
        assertTrue(isOf(Period.year(2026), 2026));
        Period july = Period.month(2026, 7);
        assertFalse(
                comment(Period.quarter(2026, 3)).concerns("visitors-on-site", Grain.DAY, july.start(), july.end()),
                "what is said of a quarter is not said of its first month");
        assertFalse(
                comment(Period.month(2026, 8))
                        .concerns(
                                "visitors-on-site",
                                Grain.DAY,
                                july.start(),
                                july.end().plusDays(2)),
                "a month whose first days share a week with July is not July");
    }

    private static boolean isOf(Period period, int year) {
        return comment(period)
                .concerns(
                        "visitors-on-site",
                        Grain.DAY,
                        Period.year(year).start(),
                        Period.year(year).end());
    }

    private static Comment comment(Period period) {
        return new Comment(OFFICE, "visitors-on-site", period, "Bonjour", null);
    }

    private static List<String> told(Catalog catalog, String lang) {
        return catalog.comments(OFFICE, lang).stream()
                .map(each -> each.period() + " " + each.text())
                .toList();
    }

    private CatalogException refusal() {
        return assertThrows(CatalogException.class, () -> Catalog.withSample(home));
    }

    private void write(String text) throws IOException {
        Files.writeString(home.resolve("comments.csv"), text);
    }
}
