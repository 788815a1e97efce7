package fr.observatoire.cli.week;

import fr.observatoire.cli.terminal.Terminal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;

/** What a run has to say, as people read it. */
public record Notice(LocalDate day, String office, Path home, List<Finding> news) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** More than that nobody reads; the rest stands where the last line points to. */
    private static final int MOST = 40;

    public String subject() {
        return say(news.size() == 1 ? "week.subject.one" : "week.subject.many", news.size(), office);
    }

    public String text() {
        StringJoiner text = new StringJoiner("\n", "", "\n");
        text.add(say("week.head", office, DAY.format(day)));
        news.stream()
                .limit(MOST)
                .forEach(each -> text.add("- " + each.text().in(Terminal.lang()).replaceAll("\\s*\\R\\s*", " ")));
        if (news.size() > MOST) {
            text.add(say("week.more", news.size() - MOST));
        }
        return text.add(say("week.where", home)).toString();
    }

    private static String say(String code, Object... arguments) {
        return WeekTexts.text(code, arguments).in(Terminal.lang());
    }
}
