package fr.observatoire.cli;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read stands in bundles, in French and in English, and nowhere else. */
class TextsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** What is read past (comments, characters), or a text block, or a literal. */
    private static final Pattern LITERAL = Pattern.compile("//[^\n]*|/\\*(?s:.*?)\\*/|'(?:\\\\.[^']*|[^'\\\\])'"
            + "|\"\"\"(?s:(.*?))\"\"\"|\"([^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+)\"");

    /** A code in quotes, of a page that is made from a template. */
    private static final Pattern QUOTED = Pattern.compile("\"([a-z][\\w.]*)\"");

    private static final Pattern PLACEHOLDER =
            Pattern.compile("%(?:\\d+\\$)?[-,+(0#]*\\d*(?:\\.\\d+)?(?![n%])[a-zA-Z]|%[n%]");

    private static final Pattern CODE = Pattern.compile("[a-z_]+(?:\\.\\w+)+");

    /** Letters and signs that French has and English has not, or two of its small words. */
    private static final Pattern FRENCH = Pattern.compile("[À-ÖØ-öø-ÿŒœ’«»]"
            + "|(?i)\\b(%1$s)\\b.*\\b(%1$s)\\b"
                    .formatted(
                            "le|la|les|un|une|du|des|et|est|sont|pas|aucun|aucune|dans|pour|sur|avec|cette|qui|ne|se"));

    /** The parts of the sources whose French is data, and why. */
    private static final Map<String, String> DATA = Map.ofEntries(
            Map.entry("cli/setup/Questions", "the words that the name of an office begins with"),
            Map.entry("sample/", "what the tools and the offices themselves write into their files"),
            Map.entry("warehouse/text/Text", "the signs of French typography"),
            Map.entry("warehouse/target/TargetWords", "the words that a target is read from"),
            Map.entry("warehouse/load/Refusals", "the columns of refus.csv"),
            Map.entry("etl/quality/Damage", "the months as Excel writes them"),
            Map.entry("etl/read/Slug", "the letters that a slug spells out"),
            Map.entry("etl/source/insee/BdmLayout", "the words of an export's header"),
            Map.entry("etl/source/web/GoogleAnalytics4", "the words of an export's header"),
            Map.entry("etl/source/web/MatomoLayout", "the words of an export's header"),
            Map.entry("etl/source/web/ReportRange", "the words of an export's header"));

    /** Names of other things that look like codes: files, boxes of a slide, properties of the system. */
    private static final Set<String> NO_CODES = Set.of(
            "week.json",
            "week.json.new",
            "week.lock",
            "week.log",
            "answers.yml",
            "load.lock",
            "snapshot.properties",
            "table.jte",
            "chapter.title",
            "method.title",
            "method.text",
            "key.title",
            "observatoire.cmd",
            "observatoire.home.new",
            "observatoire.log",
            "observatoire.log.level",
            "observatoire.root");

    /** Codes that picocli asks for by itself. */
    private static final Pattern OF_PICOCLI = Pattern.compile("observatoire\\..*|help|usage\\..*Heading");

    /** A bundle, by its French file. */
    private record Bundle(Path file, Map<Object, Object> french, Map<Object, Object> english) {

        String name() {
            return ROOT.relativize(file).toString();
        }

        Path module() {
            return ROOT.resolve(ROOT.relativize(file).getName(0));
        }

        Set<String> codes() {
            return french.keySet().stream().map(String::valueOf).collect(toCollection(TreeSet::new));
        }
    }

    @TempDir
    Path home;

    @Test
    @DisplayName("No reader of one language meets a text that only the other language has")
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(List.of(), wrong((bundle, code) -> bundle.english().containsKey(code) || readsAsSpelt(code)));
        assertEquals(
                List.of(),
                bundles().stream()
                        .flatMap(bundle -> bundle.english().keySet().stream()
                                .filter(code -> !bundle.french().containsKey(code)))
                        .toList());
    }

    @Test
    @DisplayName("What a text says of a case is said in both languages: no file, number or name is left out of one")
    void bothLanguagesTakeTheSameArguments() {
        assertEquals(
                List.of(),
                wrong((bundle, code) -> !bundle.english().containsKey(code)
                        || arguments(bundle.french().get(code))
                                .equals(arguments(bundle.english().get(code)))));
    }

    @Test
    @DisplayName("No text is translated and kept up for nobody")
    void everyTextIsAskedFor() {
        Set<String> literals =
                sources(ROOT, "java").flatMap(TextsTest::literals).collect(toSet());
        sources(ROOT, "jte").flatMap(TextsTest::quoted).forEach(literals::add);
        Set<String> parts = new TreeSet<>();
        literals.stream()
                .filter(literal -> literal.matches("\\w+(\\.\\w+)*\\."))
                .forEach(parts::add);
        sources(ROOT, "java").flatMap(TextsTest::vocabularies).forEach(parts::add);
        assertEquals(
                List.of(),
                wrong((bundle, code) -> literals.contains(code)
                        || literals.contains(code.replaceAll("[._](one|many)$", ""))
                        || parts.stream().anyMatch(code::startsWith)
                        || OF_PICOCLI.matcher(code).matches()));
    }

    @Test
    @DisplayName("No code is asked for that the bundles lack: the command would die where it has something to say")
    void everyTextAskedForIsThere() {
        List<String> missing = new ArrayList<>();
        for (Path module : bundles().stream().map(Bundle::module).collect(toSet())) {
            Set<String> codes = bundles().stream()
                    .filter(bundle -> bundle.module().equals(module))
                    .flatMap(bundle -> bundle.codes().stream())
                    .collect(toSet());
            Set<String> subjects = codes.stream().map(TextsTest::subject).collect(toSet());
            sources(module, "java")
                    .flatMap(TextsTest::literals)
                    .filter(CODE.asMatchPredicate())
                    .filter(literal -> subjects.contains(subject(literal)) && !NO_CODES.contains(literal))
                    .filter(literal ->
                            Stream.of("", "_one", "_many", ".one", ".many").noneMatch(n -> codes.contains(literal + n)))
                    .forEach(missing::add);
        }
        assertEquals(List.of(), missing);
    }

    @Test
    @DisplayName("A sentence in the code would be French for English readers too, and no translator would find it")
    void noSentenceStandsInTheCode() {
        List<Path> french = sources(ROOT, "java").filter(TextsTest::isFrench).toList();
        assertEquals(
                List.of(),
                french.stream()
                        .filter(file -> DATA.keySet().stream().noneMatch(part -> isPart(file, part)))
                        .map(file -> ROOT.relativize(file) + ": "
                                + literals(file).filter(FRENCH.asPredicate()).toList())
                        .toList());
        assertEquals(
                List.of(),
                DATA.keySet().stream()
                        .filter(part -> french.stream().noneMatch(file -> isPart(file, part)))
                        .toList(),
                "parts without French");
    }

    @Test
    @DisplayName("Who asks for English is told in English what is wrong with a file of the model")
    void aFaultIsToldInTheLanguageAsked() throws IOException {
        Path targets = Files.createDirectories(home.resolve("config/targets")).resolve("targets.csv");
        Files.writeString(targets, "office;indicator\n");

        assertEquals("Error: " + targets + ": columns “office;indicator”, expected “", told("en"));
        assertEquals(
                "Erreur : " + targets + "\u00A0: colonnes «\u00A0office;indicator\u00A0», attendues «\u00A0",
                told("fr"));
    }

    private String told(String lang) {
        Locale before = Locale.getDefault();
        StringWriter err = new StringWriter();
        try {
            String[] line = {"status", "--home", home.toString(), "--lang", lang};
            assertEquals(Main.FAULT, Main.run(line, new PrintWriter(new StringWriter()), new PrintWriter(err, true)));
        } finally {
            Locale.setDefault(before);
        }
        return err.toString().replaceAll("office;indicator;(?s).*", "");
    }

    private static List<String> wrong(BiPredicate<Bundle, String> right) {
        return bundles().stream()
                .flatMap(bundle -> bundle.codes().stream()
                        .filter(code -> !right.test(bundle, code))
                        .map(code -> bundle.name() + ": " + code))
                .toList();
    }

    /** An English column without a heading is read as its name is spelt. */
    private static boolean readsAsSpelt(String code) {
        return code.startsWith("column.");
    }

    private static List<String> arguments(Object text) {
        return PLACEHOLDER
                .matcher((String) text)
                .results()
                .map(MatchResult::group)
                .filter(found -> !found.equals("%n") && !found.equals("%%"))
                .sorted()
                .toList();
    }

    private static String subject(String code) {
        return code.substring(0, code.indexOf('.') + 1);
    }

    private static boolean isFrench(Path file) {
        return literals(file).anyMatch(FRENCH.asPredicate());
    }

    private static boolean isPart(Path file, String part) {
        return ROOT.relativize(file)
                .toString()
                .replaceFirst(".*/fr/observatoire/", "")
                .startsWith(part);
    }

    private static Stream<String> literals(Path source) {
        return LITERAL.matcher(read(source))
                .results()
                .flatMap(found -> Stream.of(1, 2).map(found::group))
                .filter(literal -> literal != null);
    }

    private static Stream<String> quoted(Path template) {
        return QUOTED.matcher(read(template)).results().map(found -> found.group(1));
    }

    /** The first part of codes whose second is itself a code: {@code words.code("status", code)}. */
    private static Stream<String> vocabularies(Path source) {
        return Pattern.compile("\\bcode\\(\\s*\"(\\w+)\"")
                .matcher(read(source))
                .results()
                .map(found -> found.group(1) + ".");
    }

    private static List<Bundle> bundles() {
        List<Bundle> bundles = files(ROOT, "src/main/resources", file -> file.endsWith("_fr.properties"))
                .map(TextsTest::bundle)
                .toList();
        assertTrue(bundles.size() >= 4, "the bundles were not found");
        return bundles;
    }

    /** English stands in a file of its own or in that without a language; beside one of its own, this is for both. */
    private static Bundle bundle(Path file) {
        Path english = Path.of(file.toString().replace("_fr.", "_en."));
        Path common = Path.of(file.toString().replace("_fr.", "."));
        if (!Files.exists(english)) {
            return new Bundle(file, properties(file), properties(common));
        }
        Bundle bundle = new Bundle(file, properties(file), properties(english));
        if (Files.exists(common)) {
            bundle.french().putAll(properties(common));
            bundle.english().putAll(properties(common));
        }
        return bundle;
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Stream<Path> sources(Path root, String kind) {
        return files(root, "src/main/" + kind, file -> file.endsWith("." + kind));
    }

    /** The files under a folder of a module, or of every module. */
    private static Stream<Path> files(Path root, String folder, Predicate<String> meant) {
        List<Path> modules = root.equals(ROOT) ? list(root) : List.of(root);
        return modules.stream()
                .map(module -> module.resolve(folder))
                .filter(Files::isDirectory)
                .flatMap(found -> walk(found).stream())
                .filter(file -> meant.test(file.toString()));
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
