package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office adds to the lists of the program with one row, and without a copy of the program's file. */
class AdditionsTest {

    private static final String WORDS = "source;sheet;column;word;code\n";
    private static final String ORIGINS = "origin;label_fr;label_en;origin_kind\n";

    @TempDir
    Path config;

    private void write(String file, String content) throws IOException {
        Path path = config.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static Resource sheet(Catalog catalog, String source, String name) {
        return catalog.source(source).resources().stream()
                .filter(resource -> resource.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Field column(Resource sheet, String name) {
        return sheet.schema().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("A reason for closing is one row: the log and the dated closures know it")
    void aReasonIsOneRow() throws IOException {
        write("seeds/ref_word-dax.csv", WORDS + "footfall;office-log;motif_fermeture;inondation;flood\n");
        write(
                "calendars/closures-flood.csv",
                "office;place;from;to;reason;text_fr;text_en\n"
                        + "pays-orthe-arrigans;peyrehorade;2024-02-01;2024-02-09;flood;Inondation;Flood\n");

        Catalog catalog = Catalog.withSample(config);

        Field reason = column(sheet(catalog, "footfall", "office-log"), "motif_fermeture");
        assertEquals("flood", reason.codes().get("inondation"));
        assertEquals("works", reason.codes().get("travaux"), "and keeps those of the program");
        assertTrue(catalog.calendar().closures("pays-orthe-arrigans").stream()
                .anyMatch(closure -> closure.reason().equals("flood")));
    }

    @Test
    @DisplayName("An origin is one row: the log counts it in a column of its own, which older sheets need not have")
    void anOriginIsOneRow() throws IOException {
        write(
                "seeds/dim_origin-dax.csv",
                ORIGINS + "FR-48;Lozère;Lozère;departement\nIT;Italie;Italy;country\nCH;Suisse;Switzerland;country\n");

        Resource log = sheet(Catalog.withSample(config), "footfall", "office-log");

        List<String> names = log.schema().fields().stream().map(Field::name).toList();
        assertEquals(names.indexOf("visiteurs_autres_departements") - 1, names.indexOf("visiteurs_48"));
        assertTrue(names.indexOf("visiteurs_italie") < names.indexOf("visiteurs_autres_pays"));
        assertEquals("FR-48", column(log, "visiteurs_48").code());
        assertEquals(
                column(log, "visiteurs_40").constraints(),
                column(log, "visiteurs_48").constraints(),
                "a slipped key is found in it too");
        assertTrue(column(log, "visiteurs_48").optional());
        assertFalse(column(log, "visiteurs_40").optional(), "the program's are asked for as before");
    }

    @Test
    @DisplayName("A place, a platform of reviews and a kind of lodging are a row too")
    void membersOfDimensionsAreRows() throws IOException {
        write(
                "seeds/dim_place-quai.csv",
                "office;place;label;place_kind;commune;insee\n"
                        + "pays-orthe-arrigans;quai;Point Info du quai;info-point;Peyrehorade;40224\n");
        write("seeds/dim_channel-dax.csv", "channel;label_fr;label_en\nreview-booking;Avis Booking;Booking reviews\n");
        write("seeds/dim_lodging-dax.csv", "lodging;label_fr;label_en\nyurt;Yourte;Yurt\n");
        write(
                "seeds/ref_word-dax.csv",
                WORDS + "surveys;customer-feedback;support;avis Booking;review-booking\n"
                        + "tourist-tax;declarations;hebergement;yourte;yurt\n");

        Catalog catalog = Catalog.withSample(config);

        assertTrue(catalog.seed("dim_place").stream()
                .anyMatch(place -> place.get("place").equals("quai")));
        assertTrue(catalog.source("surveys").resources().stream()
                .flatMap(sheet -> sheet.schema().fields().stream())
                .anyMatch(field -> field.codes() != null
                        && "review-booking".equals(field.codes().get("avis Booking"))));
    }

    /** Each row: what the office wrote, and words that the message must hold. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    footfal;office-log;motif_fermeture;crue;flood      | ligne 2, colonne « source »  | footfall
                    footfall;office-logs;motif_fermeture;crue;flood    | ligne 2, colonne « sheet »   | office-log
                    footfall;office-log;motif;crue;flood               | ligne 2, colonne « column »  | motif_fermeture
                    footfall;office-log;ventes;crue;flood              | ligne 2, colonne « column »  | dont le programme connaît les mots
                    footfall;office-log;motif_fermeture;Travaux;flood  | ligne 2, colonne « word »    | n’a pas encore
                    footfall;office-log;motif_fermeture;crue;Crue !    | ligne 2, colonne « code »    | works
                    press;press-items;type;blog;blog                         | ligne 2, colonne « code »    | article
                    footfall;office-log;motif_fermeture;crue           | ligne 2                      | attendues : 5
                    """)
    void aSlipIsNamedWithItsCell(String row, String place, String expected) throws IOException {
        write("seeds/ref_word-dax.csv", WORDS + row + "\n");

        String message = assertThrows(CatalogException.class, () -> Catalog.withSample(config))
                .getMessage();

        assertTrue(message.contains(Text.french("ref_word-dax.csv, " + place)), message);
        assertTrue(message.contains(Text.french(expected)), message);
    }

    private static final String OFFICE =
            """
            code: dax
            name: Office de Dax
            epci: "244000675"
            agents: 12
            schoolZone: A
            place: dax
            """;

    private void writeOffice(String more) throws IOException {
        write("offices/dax.yml", OFFICE + more);
        write(
                "seeds/dim_place-dax.csv",
                "office;place;label;place_kind;commune;insee\ndax;dax;Office de Dax;office;Dax;40088\n");
    }

    @Test
    @DisplayName("A log has the column of each origin that an office of the home counts")
    void theOriginsOfAnOffice() throws IOException {
        writeOffice("origins: [FR-40, FR-64, IT]\n");
        write("seeds/dim_origin-dax.csv", ORIGINS + "IT;Italie;Italy;country\n");

        Resource log = sheet(Catalog.withSample(config), "footfall", "office-log");

        assertFalse(column(log, "visiteurs_40").optional(), "lost, it would lower the visitors");
        assertFalse(column(log, "visiteurs_75").optional(), "another office here counts it, and would lose it unseen");
        assertTrue(column(log, "visiteurs_italie").optional(), "the sheets of earlier years do not have it");
        assertFalse(column(log, "visiteurs_autres_departements").optional(), "the rest is always counted");
    }

    @Test
    @DisplayName("The days on which an office is closed follow its season")
    void theWeekOfAnOffice() throws IOException {
        writeOffice("weeklyOpening: {season: [tuesday, saturday], offSeason: [saturday]}\n");
        write(
                "calendars/seasons-dax.csv",
                "office;season;label_fr;label_en;from;to\ndax;opening;Hiver;Winter;01/11;31/03\n");

        Catalog catalog = Catalog.withSample(config);
        ClosingDays closed = catalog.closingDays("dax");

        assertFalse(closed.test(LocalDate.parse("2024-12-31")), "a Tuesday of the season, over New Year");
        assertFalse(closed.test(LocalDate.parse("2024-01-02")));
        assertTrue(closed.test(LocalDate.parse("2024-07-02")), "a Tuesday out of season");
        assertFalse(closed.test(LocalDate.parse("2024-07-06")));
        assertFalse(catalog.closingDays("pays-orthe-arrigans").test(LocalDate.parse("2024-07-07")), "it says nothing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    origins: [FR-04]                                | ligne 7, clé « origins »       | FR-04
                    weeklyOpening: {season: [mardi]}                | ligne 7                        | tuesday
                    weeklyOpening: {season: [friday], offSeason: []}| ligne 7, clé « weeklyOpening » | seasons.csv
                    """)
    void aSlipInAnOfficeIsNamed(String line, String place, String expected) throws IOException {
        writeOffice(line + "\n");

        String message = assertThrows(CatalogException.class, () -> Catalog.withSample(config))
                .getMessage();

        assertTrue(message.contains(Text.french("dax.yml, " + place)), message);
        assertTrue(message.contains(expected), message);
    }
}
