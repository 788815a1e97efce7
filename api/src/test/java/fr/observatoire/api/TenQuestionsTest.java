package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The paths from the first screen to the answers, as the document tells them. */
class TenQuestionsTest {

    private static final Path DOCUMENT = Path.of("../docs/dix-questions.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|(.*?)\\|(.*?)\\| (\\d+) \\|.*?\\|(.*)\\|$");
    private static final Pattern LINK = Pattern.compile("`([^`]+)`");
    private static final Pattern ANSWER = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern ANCHOR = Pattern.compile("(?s)<a [^>]*?href=\"([^\"]*)\"[^>]*>(.*?)</a>");

    private final RunningServer server = RunningServer.shared();

    @Test
    void everyQuestionIsAnsweredWhereTheDocumentSays() throws IOException {
        List<MatchResult> rows =
                ROW.matcher(Files.readString(DOCUMENT)).results().toList();
        assertEquals(10, rows.size(), "questions");
        for (MatchResult row : rows) {
            String question = row.group(2).strip();
            List<String> links = all(LINK, row.group(3));
            assertEquals(Integer.parseInt(row.group(4)), links.size(), "clicks: " + question);
            String page = server.get("/").body();
            for (String name : links) {
                page = server.get(address(page, name, question)).body();
            }
            String answer = all(ANSWER, row.group(5)).get(0);
            assertTrue(plain(page).contains(plain(answer)), question + " is not answered: no " + answer);
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String address(String page, String name, String question) {
        return ANCHOR.matcher(page)
                .results()
                .filter(link -> plain(link.group(2)).equals(plain(name)))
                .map(link -> link.group(1).replace("&amp;", "&").replaceFirst("#.*", ""))
                .findFirst()
                .orElseThrow(() -> new AssertionError(question + " no link is named " + name));
    }

    /** Without the marks of a page, and with one kind of space. */
    private static String plain(String text) {
        return text.replaceAll("<[^>]*>", "")
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip();
    }
}
