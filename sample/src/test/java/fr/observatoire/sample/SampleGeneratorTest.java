package fr.observatoire.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo and the tests depend on the sample: it must be reproducible and plausible, without personal data. */
class SampleGeneratorTest {

    private static final SampleFiles COMMITTED = new SampleFiles(Path.of("..", "sample-data"));

    private static final Pattern PERSONAL =
            Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+|(?<![\\d-])0[1-9](?:[ .-]?\\d{2}){4}(?!\\d)");

    @TempDir
    static Path folder;

    private static SampleFiles made;

    @BeforeAll
    static void make() {
        SampleGenerator.writeCommitted(folder);
        made = new SampleFiles(folder);
    }

    private static void assertSame(SampleFiles expected, SampleFiles actual) throws IOException {
        assertEquals(expected.all(), actual.all());
        for (Path file : expected.all()) {
            assertArrayEquals(
                    Files.readAllBytes(expected.folder().resolve(file)),
                    Files.readAllBytes(actual.folder().resolve(file)),
                    file::toString);
        }
    }

    @Test
    void theCommittedSampleIsWhatTheGeneratorWrites() throws IOException {
        assertSame(COMMITTED, made);
    }

    @Test
    void anotherMachineWritesTheSameBytes(@TempDir Path elsewhere) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            SampleGenerator.writeCommitted(elsewhere);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertSame(made, new SampleFiles(elsewhere));
    }

    @Test
    void anotherSeedMovesTheDaysAndKeepsTheTotals(@TempDir Path other) {
        SampleGenerator.write(new SampleOptions(1, 2019, 1, 7, other), done -> {});
        List<Map<String, String>> log = new SampleFiles(other).counterLog(2019);
        assertNotEquals(made.counterLog(2019), log);
        assertEquals(SampleFiles.sum(made.counterLog(2019), "visiteurs_"), SampleFiles.sum(log, "visiteurs_"));
    }

    @Test
    void everyDayIsThereOnceAndEachLogHasOneSlip() {
        for (int year = 2018; year <= 2020; year++) {
            int days = Year.of(year).length();
            assertEquals(days, made.counterLog(year).size());
            assertEquals(
                    days + 1,
                    made.sheet("footfall/journal-accueil-" + year + ".csv").size());
        }
    }

    @Test
    void closedDaysAreEmptyAndSayWhy() {
        for (int year = 2018; year <= 2020; year++) {
            for (Map<String, String> day : made.counterLog(year)) {
                boolean closed = day.get("ouverture").equals("0");
                assertEquals(closed, day.get("visiteurs_40").isEmpty(), day::toString);
                assertEquals(closed, day.get("demandes_comptoir").isEmpty(), day::toString);
                assertEquals(closed, day.get("ventes").isEmpty(), day::toString);
                assertFalse(closed && day.get("motif_fermeture").isEmpty(), day::toString);
                assertFalse(day.get("demandes_courriel").isEmpty(), day::toString);
            }
        }
    }

    @Test
    void covidShutTheCounterOnTheDaysThatTheManualNames() {
        List<String> closed = made.counterLog(2020).stream()
                .filter(day -> day.get("motif_fermeture").equals("covid"))
                .map(day -> day.get("date"))
                .toList();
        assertEquals("17/03/2020", closed.get(0));
        assertEquals("08/06/2020", closed.get(83));
        assertEquals("31/10/2020", closed.get(84));
        assertEquals("31/12/2020", closed.get(closed.size() - 1));
    }

    @Test
    void summerIsBusierThanAutumnAndMarketDayThanItsNeighbours() {
        double july = visitors(2019, "/07/2019", null);
        double november = visitors(2019, "/11/2019", null);
        assertTrue(july > 3 * november, july + " in July, " + november + " in November");
        double wednesdays = visitors(2019, "", DayOfWeek.WEDNESDAY);
        double thursdays = visitors(2019, "", DayOfWeek.THURSDAY);
        assertTrue(wednesdays > 1.2 * thursdays, wednesdays + " on Wednesdays, " + thursdays + " on Thursdays");
    }

    private static double visitors(int year, String month, DayOfWeek weekday) {
        return SampleFiles.sum(
                made.counterLog(year).stream()
                        .filter(day -> day.get("date").contains(month))
                        .filter(day -> weekday == null || date(day.get("date")).getDayOfWeek() == weekday)
                        .toList(),
                "visiteurs_");
    }

    private static LocalDate date(String text) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern("dd/MM/uuuu"));
    }

    @Test
    void mostPartnersRenewAndSomeChangeTheirPack() {
        Map<String, String> before = packs(2018);
        Map<String, String> after = packs(2019);
        long renewed = before.keySet().stream().filter(after::containsKey).count();
        long changed = before.keySet().stream()
                .filter(partner ->
                        after.containsKey(partner) && !after.get(partner).equals(before.get(partner)))
                .count();
        assertTrue(renewed > 0.85 * before.size() && renewed < before.size(), renewed + " renewed");
        assertTrue(changed > 0 && changed < 0.4 * renewed, changed + " changed");
    }

    private static Map<String, String> packs(int year) {
        Map<String, String> packs = new TreeMap<>();
        made.sheet("partners/adhesions-" + year + ".csv")
                .forEach(row -> packs.put(row.get("partenaire_id"), row.get("pack")));
        return packs;
    }

    @Test
    void neighbouringFacebookExportsAgreeWhereTheyOverlap() {
        List<String> halves = List.of("2018-S1", "2018-S2", "2019-S1", "2019-S2", "2020-S1", "2020-S2");
        Map<String, String> seen = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        for (String half : halves) {
            for (String[] day : made.facebook("social/facebook-page-insights-" + half + ".csv")) {
                assertTrue(day.length >= 200, day.length + " columns");
                String row = String.join(",", day);
                String other = seen.put(day[0], row);
                if (other != null) {
                    assertEquals(other, row);
                    twice.add(day[0]);
                }
            }
        }
        assertEquals(5 * (halves.size() - 1), twice.size());
        assertEquals(365 + 365 + 366, seen.size());
    }

    @Test
    void nobodyCanBeCalledOrWrittenTo() throws IOException {
        for (Path file : made.all()) {
            String text = Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1)
                    .replace("\0", "");
            assertFalse(PERSONAL.matcher(text).find(), file::toString);
        }
    }

    @Test
    void moreOfficesAreFictitiousAndKnownToTheCatalogueByTheirConfiguration(@TempDir Path many) throws IOException {
        List<Integer> heard = new ArrayList<>();
        SampleGenerator.write(new SampleOptions(3, 2016, 6, 1, many), heard::add);
        assertEquals(List.of(1, 2, 3), heard);
        Catalog catalog = Catalog.load(many.resolve("config"));
        assertEquals("pays-orthe-arrigans", catalog.homeOffice().code());
        assertTrue(catalog.office("fictitious-003").fictitious());
        assertEquals(2, catalog.calendar().closures("fictitious-003").size());
        assertTrue(Files.exists(many.resolve("footfall/journal-accueil-2021.csv")));
        SampleFiles invented = new SampleFiles(many.resolve("fictitious-002"));
        assertEquals(366, invented.counterLog(2016).size());
        assertTrue(SampleFiles.sum(invented.counterLog(2016), "visiteurs_") > 0);
        assertFalse(Files.exists(many.resolve("fictitious-002/published")));
    }

    /** An office has no export of days to come; a load refuses them, and with them the whole file of the year. */
    @Test
    void writesNothingOfDaysToCome(@TempDir Path whole, @TempDir Path running) throws IOException {
        LocalDate today = LocalDate.of(2019, 7, 18);
        SampleGenerator.write(new SampleOptions(1, 2018, 2, 1, whole, LocalDate.of(2020, 1, 1)), done -> {});
        SampleGenerator.write(new SampleOptions(1, 2018, 9, 1, running, today), done -> {});
        Pattern dates = Pattern.compile("(\\d{2})/(\\d{2})/2019|2019-(\\d{2})-(\\d{2})");
        SampleFiles cut = new SampleFiles(running);
        for (Path file : cut.all()) {
            String name = file.toString();
            assertFalse(name.matches(".*202\\d.*|.*annuel-2019.*"), name);
            // Of the letters of UTF-16 the zeros are left out.
            String text = Files.readString(running.resolve(file), StandardCharsets.ISO_8859_1)
                    .replace("\0", "");
            assertFalse(text.matches("(?s).*(Aug|Sep|Oct|Nov|Dec) \\d\\d, 2019.*"), name);
            assertFalse(text.matches("(?s).*;(0[7-9]|1[0-2])/2019;.*"), name + ": a month that is not over");
            dates.matcher(text)
                    .results()
                    .map(date -> date.group(1) == null
                            ? LocalDate.of(2019, Integer.parseInt(date.group(3)), Integer.parseInt(date.group(4)))
                            : LocalDate.of(2019, Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1))))
                    .forEach(day -> assertFalse(day.isAfter(today), () -> name + ": " + day));
        }
        Path log = Path.of("footfall", "journal-accueil-2019.csv");
        String upToToday = Files.readString(running.resolve(log), StandardCharsets.ISO_8859_1);
        assertTrue(upToToday.contains("\n18/07/2019;"), upToToday);
        assertTrue(Files.readString(whole.resolve(log), StandardCharsets.ISO_8859_1)
                .startsWith(upToToday));
    }
}
