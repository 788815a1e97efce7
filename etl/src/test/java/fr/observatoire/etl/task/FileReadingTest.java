package fr.observatoire.etl.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.footfall.Footfall;
import fr.observatoire.etl.source.social.Social;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are wrong as a whole, from any source. */
class FileReadingTest {

    private static final Path FIXTURES = Path.of("src/test/resources");
    private static final Path GOOD = FIXTURES.resolve("footfall/mobile-office/good.csv");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private final Reading outings = new Reading(new Footfall(), "mobile-office");

    @Test
    void recognisesFileOfUnexpectedNameByItsHeaderAndSaysSo() {
        Outcome outcome = outings.readUnnamed(GOOD);
        assertEquals("mobile-office", outcome.result().resource());
        assertEquals(Set.of("recognised_by_header"), outcome.warnings());
    }

    @Test
    void namesWhatItExpectedWhenNeitherNameNorHeaderFit() throws IOException {
        Message refusal = refusal("ventes.csv", "produit;prix\nmiel;8\n".getBytes(WINDOWS));
        assertEquals("file_name", refusal.code());
        assertTrue(
                refusal.text().typed().contains("« Journal de l’accueil » ou « Sorties"),
                refusal.text().typed());
    }

    @Test
    void asksForTheNetworkWhereNeitherTitleNorNameSaysIt() throws IOException {
        String chart = "\uFEFFsep=,\r\n\"Follows\"\r\n\"Date\",\"Primary\"\r\n\"2019-01-01T00:00:00\",\"3\"\r\n";
        Path file = Files.write(folder.resolve("follows.csv"), chart.getBytes(StandardCharsets.UTF_16LE));
        Outcome outcome = new Reading(new Social(), "business-suite-charts").readUnnamed(file);
        assertEquals(Set.of("file_name"), outcome.rules());
        assertTrue(outcome.result().refusal().text().typed().contains("« instagram »"));
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertEquals("format", refusal("a.csv", "%PDF-1.4 …".getBytes(WINDOWS)).code());
        assertEquals(
                "workbook",
                refusal("b.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})
                        .code());
        assertEquals(
                "workbook", refusal("d.csv", new byte[] {'P', 'K', 3, 4, 0, 0}).code());
        assertEquals(
                "binary",
                refusal("e.csv", "date;lieu\n\0;x\n".getBytes(WINDOWS)).code());
        assertEquals(
                "workbook", refusal("f.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}).code());
    }

    /** Many programs name a CSV file .xls, and mail changes the ending of a workbook. */
    @Test
    void readsAFileAsWhatItIsAndNotAsItIsCalled() throws IOException {
        assertEquals(
                outings.read(GOOD).rows(),
                read("c.xlsx", Files.readAllBytes(GOOD)).rows());
        byte[] workbook = fr.observatoire.etl.source.Workbooks.of(GOOD, outings.resource());
        assertEquals(outings.read(GOOD).rows(), read("d.csv", workbook).rows());
    }

    @DisplayName("A sheet with hundreds of columns of its own is asked about in a few sentences")
    @Test
    void namesSomeUnknownColumnsAndCountsTheOthers() throws IOException {
        String names = IntStream.range(0, 300).mapToObj(i -> ";colonne" + i).collect(Collectors.joining());
        String sheet = "date;lieu;commune;visiteurs" + names + "\n04/07/2019;Lac;Peyrehorade;43" + ";1".repeat(300);
        List<String> asked = read("large.csv", sheet.getBytes(WINDOWS)).result().warnings().stream()
                .filter(warning -> warning.code().equals("unknown_column"))
                .map(warning -> warning.text().typed())
                .toList();
        assertEquals(11, asked.size(), asked::toString);
        assertEquals("290 autres colonnes inconnues : elles ne sont pas lues", asked.get(10));
    }

    @Test
    void refusesFileOfBlanks() throws IOException {
        assertEquals(
                "empty",
                refusal("blank.csv", "\r\n;;;\r\n \r\n".getBytes(WINDOWS)).code());
        assertEquals(
                "empty",
                refusal("header.csv", "date;lieu;commune;visiteurs\r\n;;;\r\n".getBytes(WINDOWS))
                        .code());
    }

    @Test
    void readsPastInstructionForExcel() throws IOException {
        Outcome outcome = read("sep.csv", ("sep=;\r\n" + Files.readString(GOOD, WINDOWS)).getBytes(WINDOWS));
        assertEquals(outings.read(GOOD).of("visit").size(), outcome.of("visit").size());
        assertEquals(Set.of(), outcome.warnings());
    }

    @Test
    void readsFileWithoutFinalLineEnd() throws IOException {
        byte[] good = Files.readAllBytes(GOOD);
        Outcome outcome = read("unterminated.csv", Arrays.copyOf(good, good.length - 2));
        assertEquals(outings.read(GOOD).rows(), outcome.rows());
    }

    /** In a small file one mistake is tolerated, two are not, and a file with only mistakes never is. */
    @Test
    void toleratesOneSlipInSmallFile() throws IOException {
        String good = "date;lieu;commune;visiteurs\r\n04/07/2019;Lac;Habas;43\r\n05/07/2019;Lac;Habas;12\r\n";
        String slip = "31/02/2019;Lac;Habas;1\r\n";
        assertTrue(read("one.csv", (good + slip).getBytes(WINDOWS)).result().accepted());
        assertEquals(
                "tolerance",
                refusal("two.csv", (good + slip + slip).getBytes(WINDOWS)).code());
        assertEquals(
                "tolerance",
                refusal("all.csv", ("date;lieu;commune;visiteurs\r\n" + slip).getBytes(WINDOWS))
                        .code());
    }

    @Test
    void readsPastTitlesAndNamesTheirLines() throws IOException {
        String good = new String(Files.readAllBytes(GOOD), WINDOWS);
        Outcome outcome = read("title.csv", ("Sorties 2019;;;\r\n\r\nLac;et bourgs;;\r\n" + good).getBytes(WINDOWS));
        assertEquals(outings.read(GOOD).of("visit").size(), outcome.of("visit").size());
        assertEquals(
                "les lignes 1, 3, au-dessus de l’en-tête, ne sont pas lues",
                outcome.of("warning").get(0).text("text"));
    }

    @Test
    void showsTheLineThatStandsWhereTheHeaderShould() throws IOException {
        Message other = refusal("other.csv", "produit;prix\r\nmiel;8\r\n".getBytes(WINDOWS));
        assertEquals(1, other.line());
        assertEquals(
                "la ligne 1 n’est pas l’en-tête : elle commence par « produit », attendu : date, lieu, commune, visiteurs",
                other.text().typed());
    }

    @Test
    @DisplayName("A log of another office is refused in one short sentence, not in one for each column that it lacks.")
    void namesTheFirstColumnsThatATableOfAnotherKindLacks() throws IOException {
        Path file = Files.writeString(
                folder.resolve("journal-accueil-2019.csv"),
                "Date;Heure;Provenance;Demande\r\n04/07/2019;10:00;Landes;plage\r\n");
        Message refusal =
                new Reading(new Footfall(), "office-log").read(file).result().refusal();
        assertEquals(
                "21 colonnes manquent : ouverture, motif_fermeture, visiteurs_40, visiteurs_64, visiteurs_33, … ; "
                        + "est-ce le tableau d’un autre outil, ou d’un autre dossier ?",
                refusal.text().typed());
    }

    /**
     * One dialect of the office is Windows-1252; for a UTF-8 file with a missing column, the encoding is not the
     * problem.
     */
    @Test
    void doesNotBlameAnEncodingThatOneDialectReads() throws IOException {
        String renamed = "\uFEFFdate;endroit;commune;visiteurs\r\n04/07/2019;Forêt;Habas;43\r\n";
        Message refusal = refusal("renamed.csv", renamed.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                refusal.text().typed().startsWith("la colonne « lieu » manque"),
                refusal.text().typed());
        assertTrue(
                refusal.text().en().startsWith("the column “lieu” is missing"),
                refusal.text().en());
    }

    @Test
    void refusesFileThatChangedSinceItWasFound() throws IOException {
        Path file = Files.write(folder.resolve("changed.csv"), Files.readAllBytes(GOOD));
        Outcome outcome = outings.read(file, 1, 0);
        assertEquals(Set.of("changed"), outcome.rules());
    }

    private Outcome read(String name, byte[] content) throws IOException {
        return outings.read(Files.write(folder.resolve(name), content));
    }

    private Message refusal(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        return (name.equals("ventes.csv") ? outings.readUnnamed(file) : outings.read(file))
                .result()
                .refusal();
    }
}
