package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.observatoire.warehouse.catalog.LakeKind.Column;
import fr.observatoire.warehouse.catalog.file.CatalogException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LakeKindTest {

    @TempDir
    Path config;

    @Test
    @DisplayName(
            "A fact keeps the order of its columns, the measured ones last: else a sale without sales would be written")
    void measuredColumnsAreTheLastOnes() {
        LakeKind sale = Catalog.withSample(null).lake().get("sale");
        assertEquals(
                "[file_no, line, date, place, sales, amount]",
                sale.all().stream().map(Column::name).toList().toString());
        assertEquals(2, sale.figures());
        assertEquals(1, sale.position("place"));
    }

    @ParameterizedTest
    @DisplayName("A slip in the columns of a kind of row is answered with its place and what is expected")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {date: date, line: text}   | {visitors: number} | line     | file_no
                    {date: date, sales: text}  | {sales: number}    | sales    | une seule fois
                    {date: date, Place: text}  | {visitors: number} | Place    | place_kind
                    {date: day}                | {visitors: number} | date     | flag
                    {date: date, date: date}   | {visitors: number} | date     | Duplicate
                    """)
    void aSlipIsAnsweredWithWhatIsExpected(String columns, String figures, String place, String expected)
            throws IOException {
        write("visit.yml", "columns: %s\nfigures: %s\n".formatted(columns, figures));
        refusedWith(place, expected);
    }

    @Test
    @DisplayName("A kind of row that nothing loads is refused: its figures would be lost without a word")
    void everyKindHasItsLoad() throws IOException {
        write("dream.yml", "columns: {date: date}\nfigures: {dreams: number}\n");
        refusedWith("lake", "dream");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(config.resolve("lake"));
        Files.writeString(config.resolve("lake").resolve(name), text);
    }

    private void refusedWith(String... words) {
        CatalogException refused = assertThrows(CatalogException.class, () -> Catalog.withSample(config));
        for (String word : words) {
            assertTrue(refused.getMessage().contains(word), refused.getMessage());
        }
    }
}
