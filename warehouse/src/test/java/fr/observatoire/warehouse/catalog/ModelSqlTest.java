package fr.observatoire.warehouse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The SQL of the model keeps to the rules that let an analyst read one file and know what a row of it is. */
class ModelSqlTest {

    private static final Path MODEL = Path.of("model");
    private static final Pattern COMMENT_OR_TEXT = Pattern.compile("--[^\n]*|'[^']*'");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[A-Za-z_]\\w*");
    private static final Pattern KEYWORD_OR_SNAKE_CASE = Pattern.compile("[A-Z]+|[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern ALL_COLUMNS =
            Pattern.compile("(SELECT(\\s+DISTINCT)?\\s+|\\w+\\.)\\*", Pattern.CASE_INSENSITIVE);

    @Test
    @DisplayName("Every table and report states its grain, is named in snake_case and lists its columns")
    void theModelKeepsToTheRules() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : sql()) {
            faults.addAll(faults(MODEL.relativize(file).toString(), Files.readString(file)));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    @DisplayName("A file that breaks the rules is named with each of its faults")
    void aFileThatBreaksTheRulesIsNamed() {
        String sql =
                """
                -- Visits, as 'camelCase' or SELECT * may stand in a comment.
                CREATE OR REPLACE VIEW rpt_stay AS
                SELECT fct.*, visitorCount, 'as textMay' AS "Label"
                FROM (SELECT * FROM fct_visit);
                """;
        assertEquals(
                List.of(
                        "reports/rpt_visit.sql: the first line does not begin with '-- One row per '",
                        "reports/rpt_visit.sql: does not create rpt_visit",
                        "reports/rpt_visit.sql: fct.* instead of the columns",
                        "reports/rpt_visit.sql: SELECT * instead of the columns",
                        "reports/rpt_visit.sql: visitorCount is not snake_case",
                        "reports/rpt_visit.sql: \"Label\" is not snake_case"),
                faults("reports/rpt_visit.sql", sql));
    }

    private static List<Path> sql() throws IOException {
        try (Stream<Path> files = Files.walk(MODEL)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
            assertTrue(found.size() > 80, found.size() + " files");
            return found;
        }
    }

    private static List<String> faults(String file, String sql) {
        String code = COMMENT_OR_TEXT.matcher(sql).replaceAll("");
        List<String> faults = new ArrayList<>();
        if (!file.startsWith("loads/")) {
            grain(file, sql, code, faults);
        } else if (!sql.startsWith("-- ")) {
            faults.add("the first line does not say what is loaded");
        }
        ALL_COLUMNS.matcher(code).results().forEach(each -> faults.add(each.group() + " instead of the columns"));
        WORD.matcher(code)
                .results()
                .map(each -> each.group())
                .filter(word -> !KEYWORD_OR_SNAKE_CASE.matcher(word).matches())
                .forEach(word -> faults.add(word + " is not snake_case"));
        return faults.stream().map(fault -> file + ": " + fault).toList();
    }

    /** Of a table or a report: the file is found by what it creates. */
    private static void grain(String file, String sql, String code, List<String> faults) {
        if (!sql.startsWith("-- One row per ")) {
            faults.add("the first line does not begin with '-- One row per '");
        }
        String name = file.replaceAll(".*/|\\.sql", "");
        if (!Pattern.compile("CREATE (TABLE|OR REPLACE VIEW) " + name + "\\b")
                .matcher(code)
                .find()) {
            faults.add("does not create " + name);
        }
    }
}
