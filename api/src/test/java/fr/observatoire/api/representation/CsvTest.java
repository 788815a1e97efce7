package fr.observatoire.api.representation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.api.request.Parameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTest {

    public record Inner(String rule, Double value) {}

    public record Row(
            String text, Double bigNumber, Inner target, List<String> reasons, boolean covid, LocalDate day) {}

    private record Answer(Table table) implements Table.Source {}

    private static final Table TABLE = Table.of(
                    Row.class,
                    Arrays.asList(
                            new Row(
                                    "a;b, \"c\"",
                                    12345678.5,
                                    new Inner("at_least", 4500.0),
                                    List.of("closed_days", "crisis"),
                                    true,
                                    LocalDate.of(2020, 4, 13)),
                            new Row(null, null, null, List.of(), false, null)))
            .before("indicator", "sales")
            .after("snapshot", "s1");

    @Test
    void theProfileForMachinesIsRfc4180() throws IOException {
        assertEquals(
                """
                indicator,text,big_number,target_rule,target_value,reasons,covid,day,snapshot
                sales,"a;b, ""c""\",12345678.5,at_least,4500,closed_days crisis,true,2020-04-13,s1
                sales,,,,,,false,,s1
                """
                        .replace("\n", "\r\n"),
                write("", TABLE));
    }

    @Test
    void theFrenchProfileOpensInExcel() throws IOException {
        assertEquals(
                """
                \uFEFFindicator;text;big_number;target_rule;target_value;reasons;covid;day;snapshot
                sales;"a;b, ""c""\";12345678,5;at_least;4500;closed_days crisis;VRAI;2020-04-13;s1
                sales;;;;;;FAUX;;s1
                """
                        .replace("\n", "\r\n"),
                write("profile=fr", TABLE));
    }

    @Test
    void anEmptyAnswerHasItsHeader() throws IOException {
        assertEquals(
                "text,big_number,target_rule,target_value,reasons,covid,day\r\n",
                write("", Table.of(Row.class, List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"=1+1|'=1+1", "+10%|'+10%", "-cmd|'-cmd", "@SUM|'@SUM", "Foires|Foires", "1=1|1=1"})
    void aCellNeverBecomesAFormula(String text, String written) throws IOException {
        Table table = new Table(List.of("text"), List.of(List.of(text)));
        assertEquals("text\r\n" + written + "\r\n", write("", table));
    }

    @Test
    void aNegativeNumberStaysANumber() throws IOException {
        Table table = new Table(List.of("change"), List.of(List.of(-48.73)));
        assertEquals("change\r\n-48.73\r\n", write("", table));
        assertEquals("\uFEFFchange\r\n-48,73\r\n", write("profile=fr", table));
    }

    private static String write(String query, Table table) throws IOException {
        byte[] bytes = Csv.<Answer>of(answer -> answer)
                .writer(Parameters.ofQuery(query))
                .write(new Answer(table), null);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
