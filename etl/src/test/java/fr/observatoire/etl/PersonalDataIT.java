package fr.observatoire.etl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Catalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Persons named in the input are nowhere in what an installation writes: tables, lake, refusals, report, log. */
class PersonalDataIT {

    private static final Charset EXCEL = Charset.forName("windows-1252");

    /** Invented, and different from all other texts. */
    private static final List<String> PLANTED = List.of(
            "Zoraïde Quimperlot",
            "quimperlot",
            "0612987643",
            "06 12 98 76 43",
            "06-12-98-76-43",
            "06/12/98/76/43",
            "xylophile@",
            "+33 6 98 12 34 77");

    @TempDir
    Path home;

    @TempDir
    Path input;

    @Test
    void personsAreNowhere() throws IOException, SQLException {
        plant();
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        EtlReport report = whileHeard(log, this::run);
        assertTrue(report.published(), () -> report.toJson("fr"));
        assertEquals(
                6,
                report.sources().stream()
                        .mapToLong(EtlReport.SourceLine::refused)
                        .sum(),
                () -> report.toJson("fr"));
        assertEquals(Set.of(), planted(report.toJson("fr")), "report");
        assertEquals(Set.of(), planted(log.toString(StandardCharsets.UTF_8)), "log");
        assertEquals(Set.of(), inFiles(), "bytes of files");
        assertEquals(Set.of(), inTables(), "tables and lake");
    }

    /** In personal columns, in free text, in an unknown column, and in rows that are refused. */
    private void plant() throws IOException {
        write(
                "partners/adhesions-2018.csv",
                "annee;partenaire_id;nom;categorie;commune;pack;montant;contact_nom;contact_email;contact_telephone;notes",
                "2018;P001;Gîte du Gave;hébergement;Peyrehorade;base;60;Zoraïde Quimperlot;z@quimperlot.fr;0612987643;",
                "2018;P002;Chez nous;hébergement;Peyrehorade;base;60;;;;demander Zoraïde Quimperlot",
                "2018;P003;Ferme;hébergement;Peyrehorade;base;beaucoup;Zoraïde Quimperlot;z@quimperlot.fr;06 12 98 76 43;",
                "2018;P004;Moulin;hébergement;Peyrehorade;base;z@quimperlot.fr;;;;",
                "2018;P005;Trop large;hébergement;Peyrehorade;base;60;;z@quimperlot.fr;;;Zoraïde Quimperlot",
                "2018;PX1;Décalé;hébergement;Peyrehorade;60;Zoraïde Quimperlot;z@quimperlot.fr;06-12-98-76-43;;",
                "2018;PX2;Deux fois;hébergement;60;Zoraïde Quimperlot;z@quimperlot.fr;06/12/98/76/43;;;",
                plain(6, 400));
        write(
                "partners/chartes-z@quimperlot.fr.csv",
                "annee;partenaire_id;charte;Zoraïde xylophile@exemple.fr",
                "2018;P006;accueil;06 12 98 76 43");
        write("partners/contacts-06 12 98 76 43.csv", "xylophile@exemple.fr;Zoraïde Quimperlot;06 12 98 76 43");
        write("footfall/journal-accueil-2018.csv", "xylophile@exemple.fr;06 12 98 76 43", "01/01/2018;1");
        write(
                "partners/contacts-2018.csv",
                "reference;date;partenaire_id;nature;nombre;objet;contact_nom;contact_email;contact_telephone",
                "C1;04/01/2018;P001;contact pôle;1;rappeler le 06 12 98 76 43 ou xylophile@exemple.fr;;;",
                "C2;05/01/2018;P001;contact pôle;1;joindre au +33 6 98 12 34 77;Zoraïde Quimperlot;;",
                "C3;31/02/2018;P001;contact pôle;1;écrire à xylophile@exemple.fr;Zoraïde Quimperlot;;0612987643");
    }

    private static String plain(int first, int last) {
        List<String> lines = new ArrayList<>();
        for (int partner = first; partner <= last; partner++) {
            lines.add("2018;P%03d;Partenaire;hébergement;Peyrehorade;base;60;;;;".formatted(partner));
        }
        return String.join("\r\n", lines);
    }

    private void write(String file, String... lines) throws IOException {
        Path path = input.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, String.join("\r\n", lines) + "\r\n", EXCEL);
    }

    private EtlReport run() {
        EtlOptions options = new EtlOptions(home, input, Set.of(), "local[2]", false);
        return new Pipeline(options, Catalog.withSample(null), EtlListener.SILENT).run();
    }

    private static EtlReport whileHeard(ByteArrayOutputStream log, Supplier<EtlReport> run) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (PrintStream heard = new PrintStream(log, true, StandardCharsets.UTF_8)) {
            System.setOut(heard);
            System.setErr(heard);
            return run.get();
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static Set<String> planted(String text) {
        Set<String> found = new TreeSet<>();
        PLANTED.stream().filter(text::contains).forEach(found::add);
        return found;
    }

    private Set<String> inFiles() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                found.addAll(planted(new String(bytes, StandardCharsets.UTF_8)));
                found.addAll(planted(new String(bytes, EXCEL)));
            }
        }
        return found;
    }

    /**
     * A search of bytes does not find texts in compressed pages, so every value of every table and of the lake is read.
     */
    private Set<String> inTables() throws IOException, SQLException {
        Set<String> found = new TreeSet<>();
        Path database = databases().get(0);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            List<String> relations = new ArrayList<>(texts(statement, "SELECT table_name FROM duckdb_tables()"));
            assertTrue(relations.contains("fct_refusal"));
            relations.add("read_parquet('" + home + "/lake/*/*.parquet', union_by_name = true)");
            for (String relation : relations) {
                texts(statement, "SELECT t::VARCHAR FROM " + relation + " AS t")
                        .forEach(row -> found.addAll(planted(row)));
            }
        }
        return found;
    }

    private List<Path> databases() throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            return files.filter(file -> file.toString().endsWith(".duckdb")).toList();
        }
    }

    private static List<String> texts(Statement statement, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
