package fr.observatoire.cli.setup;

import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must be known of an office before its first load, in the order in which one answer proposes the next. */
final class Questions {

    static final Pattern SEASON = Pattern.compile("(\\d{2}/\\d{2})\\s*-\\s*(\\d{2}/\\d{2})");
    static final Pattern CLOSURE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})\\s+(\\S+)");

    /** The words for the reasons of closures, and their codes. */
    static final Map<String, String> REASONS = Map.of(
            "covid", "covid", "travaux", "works", "works", "works", "equipe", "staff", "staff", "staff", "autre",
            "other", "other", "other");

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** A leap day may be a bound of a season. */
    private static final String ANY_LEAP_YEAR = "2020";

    private final Collection<String> sources;
    private final Path beside;

    /**
     * @param sources the sources that the program knows
     * @param beside the folder that the path of a file is relative to
     */
    Questions(Collection<String> sources, Path beside) {
        this.sources = sources;
        this.beside = beside;
    }

    List<Question> all() {
        return List.of(
                question("name", "question.name", "Office de Tourisme du Val d'Exemple", none(), line()),
                question(
                        "code",
                        "question.code",
                        "val-d-exemple",
                        Questions::codeOfName,
                        matching(CODE, "expected.code")),
                question("commune", "question.commune", "Exempleville", none(), line()),
                question(
                        "insee",
                        "question.insee",
                        "48001",
                        none(),
                        matching(Pattern.compile("(\\d{2}|2[AB])\\d{3}"), "expected.insee")),
                question(
                        "departement",
                        "question.departement",
                        "48",
                        Questions::departementOfCommune,
                        this::departement),
                question(
                        "schoolZone",
                        "question.school_zone",
                        "C",
                        answers -> SchoolZones.of(answers.text("departement")),
                        matching(Pattern.compile("[ABC]"), "expected.school_zone")),
                question(
                        "siren",
                        "question.siren",
                        "200012345",
                        none(),
                        matching(Pattern.compile("\\d{9}"), "expected.siren")),
                question(
                        "agents",
                        "question.agents",
                        "3",
                        none(),
                        matching(Pattern.compile("[1-9]\\d{0,2}"), "expected.agents")),
                question("season", "question.season", "01/04-31/10", none(), this::season),
                optional("highSeason", "question.high_season", "01/07-31/08", this::season),
                optional("openDays", "question.open_days", "mardi-samedi", this::weekdays),
                optional("openDaysOffSeason", "question.open_days_off_season", "mardi, jeudi", this::weekdaysOffSeason),
                optional("origins", "question.origins", "48, 30, 34, ES, Italie", this::origins),
                optional("closures", "question.closures", "2020-03-17..2020-06-08 covid", this::closures),
                question("sources", "question.sources", "footfall, web, social", none(), this::sources),
                optional("targets", "question.targets", "", this::targets));
    }

    private static Question question(
            String key, String about, String example, Function<Answers, String> proposal, Check check) {
        return new Question(key, SetupTexts.text(about), example, true, proposal, check::fault);
    }

    private static Question optional(String key, String about, String example, Check check) {
        return new Question(key, SetupTexts.text(about), example, false, none(), check::fault);
    }

    /** What is wrong with an answer beside the others; null when nothing is. */
    private interface Check {

        Text fault(String answer, Answers answers);
    }

    private static Function<Answers, String> none() {
        return answers -> "";
    }

    /** One line of text that stands in YAML and in a table without harm. */
    private static Check line() {
        return matching(Pattern.compile("[^;\"\\\\\\p{Cntrl}]{2,120}"), "expected.line");
    }

    private static Check matching(Pattern pattern, String expected) {
        return (answer, answers) -> pattern.matcher(answer).matches() ? null : wrong(answer, expected);
    }

    private static Text wrong(String answer, String expected, Object... arguments) {
        return SetupTexts.text("answer.wrong", answer, SetupTexts.text(expected, arguments));
    }

    private Text departement(String answer, Answers answers) {
        String expected = departementOfCommune(answers);
        return expected.isEmpty() || expected.equals(answer) ? null : wrong(answer, "expected.departement", expected);
    }

    private Text season(String answer, Answers answers) {
        Matcher days = SEASON.matcher(answer);
        return days.matches() && isDayOfYear(days.group(1)) && isDayOfYear(days.group(2))
                ? null
                : wrong(answer, "expected.season");
    }

    private static boolean isDayOfYear(String day) {
        return isDate(ANY_LEAP_YEAR + "-" + day.substring(3) + "-" + day.substring(0, 2));
    }

    private static boolean isDate(String day) {
        try {
            LocalDate.parse(day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private Text weekdays(String answer, Answers answers) {
        return Weekdays.of(answers.list("openDays"))
                        .filter(days -> !days.isEmpty())
                        .isPresent()
                ? null
                : wrong(answer, "expected.weekdays");
    }

    private Text weekdaysOffSeason(String answer, Answers answers) {
        if (answers.text("openDays").isEmpty()) {
            return wrong(answer, "expected.open_days");
        }
        return Weekdays.of(answers.list("openDaysOffSeason")).isPresent() ? null : wrong(answer, "expected.weekdays");
    }

    private Text origins(String answer, Answers answers) {
        return answers.list("origins").stream()
                .filter(origin -> Origins.code(origin).isEmpty())
                .map(origin -> wrong(
                        origin,
                        "expected.origin",
                        String.join(", ", NearestCodes.always(code(origin), Origins.known()))))
                .reduce((one, two) -> SetupTexts.text("answer.and", one, two))
                .orElse(null);
    }

    private Text closures(String answer, Answers answers) {
        return answers.list("closures").stream()
                .map(Questions::closure)
                .filter(fault -> fault != null)
                .findFirst()
                .orElse(null);
    }

    private static Text closure(String closure) {
        Matcher parts = CLOSURE.matcher(closure);
        if (!parts.matches()
                || !isDate(parts.group(1))
                || !isDate(parts.group(2))
                || parts.group(1).compareTo(parts.group(2)) > 0) {
            return wrong(closure, "expected.closure");
        }
        return REASONS.containsKey(plain(parts.group(3))) ? null : wrong(parts.group(3), "expected.reason");
    }

    private Text sources(String answer, Answers answers) {
        List<Text> unknown = new ArrayList<>();
        for (String source : answers.list("sources")) {
            if (!sources.contains(source)) {
                unknown.add(wrong(source, "expected.source", String.join(", ", NearestCodes.always(source, sources))));
            }
        }
        return unknown.isEmpty()
                ? null
                : unknown.stream()
                        .reduce((one, two) -> SetupTexts.text("answer.and", one, two))
                        .get();
    }

    private Text targets(String answer, Answers answers) {
        return Files.isRegularFile(beside.resolve(answer)) ? null : wrong(answer, "expected.file", beside);
    }

    private static String departementOfCommune(Answers answers) {
        String insee = answers.text("insee");
        return insee.length() < 3 ? "" : insee.substring(0, insee.startsWith("97") ? 3 : 2);
    }

    /** {@code val-d-exemple} of « Office de Tourisme du Val d'Exemple ». */
    private static String codeOfName(Answers answers) {
        return code(plain(answers.text("name"))
                .replaceFirst("^office (intercommunal )?(de|du) tourisme ((de )?la |du |des |de l'|de |d')?", ""));
    }

    /** Small letters and digits, with hyphens between. */
    static String code(String text) {
        return plain(text).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** Without accents, in small letters. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }
}
