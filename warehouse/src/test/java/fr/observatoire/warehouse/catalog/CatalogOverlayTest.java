package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.file.CatalogException;
import fr.observatoire.warehouse.comparison.SchoolCalendar;
import fr.observatoire.warehouse.period.Period;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an office can change in its configuration folder, and what happens when it makes a mistake. */
class CatalogOverlayTest {

    private static final String HOME = "pays-orthe-arrigans";
    private static final String TARGET_HEADER = "office;indicator;rule;value;text;valid_from;valid_to\n";

    @TempDir
    Path config;

    @Test
    void a_file_of_the_same_path_replaces_the_models() throws IOException {
        write("targets/targets.csv", TARGET_HEADER + HOME + ";sales;;;+15%;2018-01-01;\n");

        Catalog catalog = Catalog.withSample(config);

        assertEquals(
                15, catalog.target(HOME, "sales", 2020).orElseThrow().typed().value());
        assertTrue(catalog.target(HOME, "opening-days", 2020).isEmpty());
    }

    @Test
    void a_target_of_another_year_is_one_more_row() throws IOException {
        write("targets/targets-2021.csv", TARGET_HEADER + HOME + ";sales;;;+15%;01/01/2021;\n");

        Catalog catalog = Catalog.withSample(config);

        assertEquals(
                10, catalog.target(HOME, "sales", 2020).orElseThrow().typed().value());
        assertEquals(
                15, catalog.target(HOME, "sales", 2021).orElseThrow().typed().value());
        assertEquals(
                15, catalog.target(HOME, "sales", 2030).orElseThrow().typed().value());
        assertTrue(catalog.target(HOME, "sales", 2017).isEmpty());
        assertEquals(
                LocalDate.of(2020, 12, 31),
                catalog.targets(HOME).stream()
                        .filter(target -> target.indicator().equals("sales"))
                        .findFirst()
                        .orElseThrow()
                        .validTo());
    }

    @Test
    void another_office_is_added_with_files_of_its_own() throws IOException {
        write(
                "offices/dax.yml",
                """
                code: dax
                name: Office de Dax
                epci: "244000675"
                agents: 12
                schoolZone: A
                place: dax
                """);
        write(
                "seeds/dim_place-dax.csv",
                "office;place;label;place_kind;commune;insee\ndax;dax;Office de Dax;office;Dax;40088\n");
        write(
                "calendars/closures-dax.csv",
                "office;place;from;to;reason;text_fr;text_en\ndax;dax;04/01/2021;15/01/2021;works;Travaux;Works\n");

        Catalog catalog = Catalog.withSample(config);

        assertEquals(HOME, catalog.homeOffice().code());
        assertEquals(12, catalog.office("dax").agents());
        assertEquals(
                LocalDate.of(2021, 1, 15),
                catalog.calendar().closures("dax").get(0).to());
        assertEquals(2, catalog.calendar().closures(HOME).size());
    }

    /** The program's school calendar ends one day, and the weeks after it would be compared without their holidays. */
    @Test
    void an_office_extends_the_school_calendar_by_a_file() throws IOException {
        write("calendars/school-holidays-suite.csv", "zones;name;from;to\nABC;Toussaint;2031-10-25;2031-11-09\n");
        SchoolCalendar school =
                new SchoolCalendar(Catalog.withSample(config).calendar().schoolHolidays());
        assertEquals("2031-11-09", school.range().orElseThrow().to().toString());
        assertEquals("ABC", school.zones(LocalDate.of(2031, 10, 31)));
        assertEquals("ABC", school.zones(LocalDate.of(2018, 12, 25)), "and keeps the years before");
    }

    /** One method leads for each kind of indicator: visitors by their days of opening, web sessions as they are. */
    @Test
    void the_catalogue_says_which_comparison_leads() throws IOException {
        Catalog catalog = Catalog.withSample(null);
        Map<ComparisonMethod, Set<String>> leading = catalog.indicators().stream()
                .collect(Collectors.groupingBy(
                        catalog::primary, Collectors.mapping(Indicator::code, Collectors.toSet())));
        assertEquals(
                Set.of(
                        "visitors-on-site",
                        "visitors-off-site",
                        "counter-requests",
                        "sales",
                        "sales-amount",
                        "survey-responses"),
                leading.get(ComparisonMethod.STANDARDISED_RATE));
        assertEquals(Set.of(ComparisonMethod.STANDARDISED_RATE, ComparisonMethod.RAW), leading.keySet());

        write("comparisons/primary.yml", primaries("raw", "raw"));
        Catalog other = Catalog.withSample(config);
        assertEquals(ComparisonMethod.RAW, other.primary(other.indicator("visitors-on-site")));
    }

    @ParameterizedTest
    @CsvSource({
        "standardised-rate, standardised-rate, flow, raw",
        "standardized-rate, raw, exposed, 'raw, standardised-rate, like-for-like, per-opening-day'",
        "counterfactual, raw, exposed, 'raw, standardised-rate, like-for-like, per-opening-day'"
    })
    void a_comparison_that_says_nothing_of_its_kind_cannot_lead(
            String exposed, String flow, String key, String expected) throws IOException {
        write("comparisons/primary.yml", primaries(exposed, flow));
        CatalogException refused = assertThrows(CatalogException.class, () -> Catalog.withSample(config));
        assertTrue(refused.getMessage().contains(key), refused.getMessage());
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }

    @Test
    void another_file_of_comparisons_would_be_ignored_in_silence() throws IOException {
        write("comparisons/primaries.yml", primaries("raw", "raw"));
        assertThrows(CatalogException.class, () -> Catalog.withSample(config));
    }

    private static String primaries(String exposed, String flow) {
        return "exposed: %s%nflow: %s%nstock: raw%nratio: raw%npercentage: raw%nderived: raw%ndistinct: raw%n"
                .formatted(exposed, flow);
    }

    /** A flood shuts one office and none of the others. */
    @Test
    void a_crisis_of_one_office_leaves_the_others() throws IOException {
        write(
                "calendars/crises-local.csv",
                "office;code;label_fr;label_en;from;to;kind;source_fr;source_en\n" + HOME
                        + ";flood;Crue;Flood;2020-09-24;2020-09-29;closure;Arrêté municipal;Order of the mayor\n");

        Calendar calendar = Catalog.withSample(config).calendar();

        assertTrue(calendar.hitByCrisis(HOME, Period.month(2020, 9)));
        assertFalse(calendar.hitByCrisis("dax", Period.month(2020, 9)));
        assertEquals(calendar.crises(), calendar.crises("dax"));
    }

    @Test
    void excels_mark_and_lock_files_do_no_harm() throws IOException {
        write("targets/targets-2021.csv", "\uFEFF" + TARGET_HEADER + HOME + ";sales;;;+15%;2021-01-01;\n");
        write("targets/~$targets-2021.csv", "lock");
        write("targets/.~lock.targets.csv#", "lock");
        write("keys.csv", "not the model's");

        assertEquals(
                15,
                Catalog.withSample(config)
                        .target(HOME, "sales", 2021)
                        .orElseThrow()
                        .typed()
                        .value());
    }

    @Test
    void the_version_tells_one_model_from_another() throws IOException {
        String before = Catalog.withSample(null).version();
        assertEquals(before, Catalog.withSample(config).version());
        assertTrue(before.matches("[0-9a-f]{12}"), before);

        write("targets/targets-2021.csv", TARGET_HEADER + HOME + ";sales;;;+15%;2021-01-01;\n");
        String after = Catalog.withSample(config).version();
        assertNotEquals(before, after);

        write("targets/targets-2021.csv", TARGET_HEADER + HOME + ";sales;;;+16%;2021-01-01;\n");
        assertNotEquals(after, Catalog.withSample(config).version());
    }

    /** Each row: what the office wrote into the row of a target, and words that the message must hold. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    pays-orthe;sales;;;+15%;2021-01-01;                            | ligne 2, colonne « office » | pays-orthe-arrigans
                    pays-orthe-arrigans;sale;;;+15%;2021-01-01;                    | ligne 2, colonne « indicator » | sales
                    pays-orthe-arrigans;sales;;;beaucoup;2021-01-01;               | ligne 2, colonne « text » | growth_on_previous_year
                    pays-orthe-arrigans;sales;;;1 fois / an;2021-01-01;            | ligne 2, colonne « text » | done_once_per_year
                    pays-orthe-arrigans;sales;;;0 vente;2021-01-01;                | ligne 2, colonne « text » | plus grand que 0
                    pays-orthe-arrigans;sales;at_last;15;beaucoup;2021-01-01;      | ligne 2, colonne « rule » | at_least
                    pays-orthe-arrigans;sales;at_least;;beaucoup;2021-01-01;       | ligne 2, colonne « rule » | demande un chiffre
                    pays-orthe-arrigans;sales;at_least;1..2;beaucoup;2021-01-01;   | ligne 2, colonne « rule » | deux chiffres
                    pays-orthe-arrigans;sales;range_per_year;2..1;x;2021-01-01;    | ligne 2, colonne « rule » | 1..2
                    pays-orthe-arrigans;sales;qualitative;3;x;2021-01-01;          | ligne 2, colonne « rule » | qualitative
                    pays-orthe-arrigans;sales;at_least;quinze;x;2021-01-01;        | ligne 2, colonne « value » | 1..2
                    pays-orthe-arrigans;sales;;15;+15%;2021-01-01;                 | ligne 2, colonne « value » | rule
                    pays-orthe-arrigans;sales;;;+15%;31/02/2021;                   | ligne 2, colonne « valid_from » | 2020-03-17
                    pays-orthe-arrigans;sales;;;+15%;2021-01-01;2020-12-31         | ligne 2, colonne « valid_to » | valid_from
                    pays-orthe-arrigans;sales;;;+15%;;                             | ligne 2, colonne « valid_from » | une valeur
                    pays-orthe-arrigans;sales;;;+15%                               | ligne 2 | attendues : 7
                    """)
    void a_slip_in_a_target_is_named_with_its_cell(String row, String place, String expected) throws IOException {
        write("targets/targets-2021.csv", TARGET_HEADER + row + "\n");

        refusedWith("targets-2021.csv, " + place, expected);
    }

    @Test
    void two_targets_for_one_day_are_refused() throws IOException {
        write(
                "targets/targets.csv",
                TARGET_HEADER + HOME + ";sales;;;+10%;2018-01-01;2021-06-30\n" + HOME + ";sales;;;+15%;2021-01-01;\n");

        refusedWith("targets.csv, ligne 2, colonne « valid_to »", "2021-01-01");
    }

    @Test
    @DisplayName("With --lang en the message about a wrong file, and its place, are in English")
    void a_slip_is_told_in_english() throws IOException {
        write("targets/targets.csv", TARGET_HEADER + HOME + ";sales;;;beaucoup;2018-01-01;\n");
        assertTold("targets.csv, line 2, column “text”: “beaucoup” cannot be read; texts that can: « 4500 visiteurs »");

        write("targets/targets.csv", TARGET_HEADER + HOME + ";sales;;;+10%;31/02/2018;\n");
        assertTold("column “valid_from”: “31/02/2018”, expected a date such as 2020-03-17");
    }

    private void assertTold(String words) {
        String english = assertThrows(CatalogException.class, () -> Catalog.withSample(config))
                .text()
                .in("en");
        assertTrue(english.contains(words), english);
    }

    /** Words of the library that reads YAML would be English, and say nothing to an analyst. */
    @ParameterizedTest
    @CsvSource({
        "freshness: P14D, freshness: 14 jours, '« 14 jours », attendu : une durée comme P14D'",
        "encoding: windows-1252, encoding: ansi-fr, '« ansi-fr », attendu : un encodage connu'"
    })
    void a_slip_in_a_contract_is_answered_with_what_is_expected(String key, String slip, String expected)
            throws IOException {
        write(
                "sources/footfall.yml",
                Files.readString(Path.of("model/sources/footfall.yml")).replace(key, slip));

        refusedWith("footfall.yml", expected);
    }

    /** Each row: a key of a correct indicator, what is written instead, and words that the message must hold. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    unit: {fr: x, en: x} | units: {fr: x, en: x}   | units | clé inconnue | unit
                    family: footfall     | ''                      | family | clé manquante | family
                    family: footfall     | family:                 | family | est vide | family
                    family: footfall     | 'chapter: \"4.4\"'      | ligne | chapter | Duplicate
                    aggregation: flow    | aggregation: flux       | aggregation | flux | flow
                    grains: [year]       | grains: [an]            | grains | an | year
                    grains: [year]       | grains: []              | grains | attendu | maille
                    label: {fr: x, en: x}| label: {fr: x}          | label | clé manquante | en
                    fact: rpt_visit      | fact: rpt_visits        | fact | rpt_visits | rpt_visit
                    fact: rpt_visit      | fact: fct_visit         | fact | fct_visit | rpt_visit
                    numerator: sum(visitors) | ''                  | numerator | agrégat | sum
                    aggregation: flow    | aggregation: ratio      | denominator | ratio | agrégat
                    exposure: opening-days | exposure: opening-day | exposure | opening-day | opening-days
                    exposure: opening-days | exposure: sales       | exposure | per | sales
                    sources: [footfall]  | sources: [footfal]      | sources | footfal | footfall
                    code: visitors       | code: visitor           | déclare | visitor | visitors
                    order: 1             | order: first            | order | first | ligne 5
                    fact: rpt_visit      | derivation: {sum: [sales]} | derivation | attendu | derived
                    """)
    void a_slip_in_an_indicator_is_named_with_its_key(String key, String slip, String one, String two, String three)
            throws IOException {
        write("indicators/visitors.yml", INDICATOR.replace(key, slip));

        refusedWith("visitors.yml", one, two, three);
    }

    @Test
    void the_sound_indicator_is_accepted() throws IOException {
        write("indicators/visitors.yml", INDICATOR);

        assertEquals(
                "rpt_visit", Catalog.withSample(config).indicator("visitors").fact());
    }

    private static final String INDICATOR =
            """
            code: visitors
            label: {fr: x, en: x}
            unit: {fr: x, en: x}
            chapter: "4.4"
            order: 1
            family: footfall
            origin: rows
            aggregation: flow
            exposure: opening-days
            fact: rpt_visit
            numerator: sum(visitors)
            grains: [year]
            sources: [footfall]
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "derivation: {sum: [saless]}",
                "derivation: {sum: [internal-listening]}",
                "derivation: {sum: [sales], growth: sales}",
                "derivation: {}",
                "fact: rpt_sale",
            })
    void a_derived_indicator_follows_from_known_figures_in_one_way(String derivation) throws IOException {
        write(
                "indicators/visitors.yml",
                INDICATOR
                        .replace("origin: rows", "origin: derived")
                        .replace("aggregation: flow", "aggregation: derived")
                        .replace("fact: rpt_visit\nnumerator: sum(visitors)", derivation));

        refusedWith("visitors.yml", "attendu");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_with_its_line_and_the_nearest_word() throws IOException {
        write(
                "targets/targets-2021.csv",
                TARGET_HEADER + HOME + ";sale;;;+15%;2021-01-01;\n" + HOME + ";sales;;;beaucoup;2021-01-01;\n" + HOME
                        + ";sales;;;+15%;2021-13-01;\n");
        write("offices/dax.yml", "code: dax\nname: Dax\nepci: \"200069417\"\nagent: 3\nschoolZone: A\nplace: dax\n");
        write("seeds/dim_place-dax.csv", "office;place;label;place_kind;commune;insee\ndax;dax;Dax;office;Dax;40088\n");

        List<String> said = assertThrows(CatalogException.class, () -> Catalog.withSample(config))
                .text()
                .en()
                .lines()
                .toList();

        assertEquals(4, said.size(), said::toString);
        for (String part : List.of(
                "dax.yml, line 4, key “agent”: unknown key; nearest: agents",
                "targets-2021.csv, line 2, column “indicator”: “sale”, expected perhaps sales",
                "targets-2021.csv, line 3, column “text”",
                "targets-2021.csv, line 4, column “valid_from”")) {
            assertEquals(1, said.stream().filter(line -> line.contains(part)).count(), part + said);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    agents: 3                 | agents: 0            | agents
                    agents: 3                 | agents: trois        | agents
                    schoolZone: A             | schoolZone: D        | schoolZone
                    'epci: \"200069417\"'     | 'epci: \"20006941\"' | epci
                    place: peyrehorade        | place: orthe         | dim_place.csv
                    home: true                | 'home: true\ncontact: bureau' | contact
                    home: true                | home: false          | d’un seul office
                    """)
    void a_slip_in_an_office_is_named_with_its_key(String key, String slip, String expected) throws IOException {
        write(
                "offices/pays-orthe-arrigans.yml",
                """
                code: pays-orthe-arrigans
                name: Office
                epci: "200069417"
                agents: 3
                schoolZone: A
                place: peyrehorade
                home: true
                """
                        .replace(key, slip));

        refusedWith("office", expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    closures-x   | office;place;from;to;reason;text_fr;text_en | pays-orthe-arrigans;misson;2021-01-01;2021-01-02;works;x;x | place
                    closures-x   | office;place;from;to;reason;text_fr;text_en | pays-orthe-arrigans;peyrehorade;2021-01-02;2021-01-01;works;x;x | to
                    closures-x   | office;place;from;to;reason;text_fr;text_en | pays-orthe-arrigans;peyrehorade;2021-01-01;2021-01-02;grippe;x;x | covid, works
                    closures-x   | office;place;from;to;motif                  | x;x;x;x;x                                                       | attendues
                    closure      | x | y | closures
                    seasons-x    | office;season;label_fr;label_en;from;to | pays-orthe-arrigans;high;x;x;01/07;31/08 | figure déjà
                    seasons-x    | office;season;label_fr;label_en;from;to | pays-orthe-arrigans;ski;x;x;15-déc;31/03 | 01/07
                    crises-x     | office;code;label_fr;label_en;from;to;kind;source_fr;source_en | ;lockdown-1;x;x;2020-03-17;2020-05-10;closure;x;x | figure déjà
                    breaks-x     | office;indicator;family;date;kind;text_fr;text_en | pays-orthe-arrigans;;internet;2021-01-01;tool;x;x | web
                    school-holidays-x | zones;name;from;to | BA;Hiver;2022-02-05;2022-02-20 | AB
                    """)
    void a_slip_in_a_calendar_is_named_with_its_cell(String table, String header, String row, String expected)
            throws IOException {
        write("calendars/" + table + ".csv", header + "\n" + row + "\n");

        refusedWith(table + ".csv", expected);
    }

    @Test
    void a_file_of_another_kind_is_not_overlooked() throws IOException {
        write("targets/targets.xlsx", "PK");

        refusedWith("targets.xlsx", "« .csv »");
    }

    /** In another encoding, « Fréquentation » would become « Frï¿½quentation » on every page. */
    @Test
    void a_file_in_windows_1252_is_refused() throws IOException {
        Files.createDirectories(config.resolve("targets"));
        Files.writeString(
                config.resolve("targets/targets-2021.csv"),
                TARGET_HEADER + HOME + ";training-courses;;;1 à 2 fois/ an / agent;2021-01-01;\n",
                Charset.forName("windows-1252"));

        refusedWith("targets-2021.csv", "UTF-8");
    }

    @Test
    void an_empty_file_is_refused() throws IOException {
        write("indicators/visitors.yml", "");

        refusedWith("visitors.yml", "vide");
    }

    private void write(String path, String text) throws IOException {
        Path file = config.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private void refusedWith(String... words) {
        String message = assertThrows(CatalogException.class, () -> Catalog.withSample(config))
                .getMessage();
        for (String word : words) {
            assertTrue(message.contains(Text.french(word)), message);
        }
    }
}
