package fr.observatoire.cli.setup;

import fr.observatoire.etl.template.Template;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Snapshots;
import fr.observatoire.warehouse.text.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sets up the office of a home: its configuration, a folder for the exports of each source, and an empty sheet in the
 * folder of each source that people fill in. Run again, it changes what other answers change, and nothing else.
 */
public final class Setup {

    private static final String ANSWERS = "answers.yml";

    private final Home home;
    private final Path beside;
    private final Catalog program = Catalog.load(null);
    private final List<Question> questions;

    /** @param beside the folder that the answers' paths are relative to */
    public Setup(Home home, Path beside) {
        this.home = home;
        this.beside = beside.toAbsolutePath().normalize();
        this.questions = new Questions(
                        program.sources().stream().map(SourceContract::name).toList(), this.beside)
                .all();
    }

    /** An example of a file of answers, with every key explained. */
    public String example(String lang) {
        return AnswersFile.example(questions, lang);
    }

    /**
     * Sets up the office that a file describes.
     *
     * @param says is told what was made
     * @throws RefusedException with all that is wrong with the answers; nothing was written
     */
    public void read(Path file, Consumer<Text> says) throws IOException {
        Answers earlier = earlier();
        write(earlier, new AnswersFile(file, questions).read(earlier), says);
    }

    /**
     * Asks a person, each question until its answer can be used. An empty line takes what stands in brackets, a hyphen
     * takes an earlier answer back.
     *
     * @throws RefusedException when the answers do not fit together, or end before the last question
     */
    public void ask(BufferedReader in, PrintWriter out, String lang, Consumer<Text> says) throws IOException {
        Answers earlier = earlier();
        write(earlier, new Interview(questions, in, out, lang).answers(earlier), says);
    }

    private Answers earlier() throws IOException {
        Path file = home.config().resolve(ANSWERS);
        return Files.exists(file) ? new AnswersFile(file, questions).read(Answers.NONE) : Answers.NONE;
    }

    private void write(Answers earlier, Answers answers, Consumer<Text> says) throws IOException {
        requireSameOffice(answers);
        Map<String, String> before = earlier.values().isEmpty() ? Map.of() : officeFiles(earlier);
        Map<String, String> changed = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files(answers).entrySet()) {
            String content = merged(before.get(file.getKey()), file.getKey(), file.getValue());
            if (content == null) {
                says.accept(SetupTexts.text("setup.kept", home.config().resolve(file.getKey())));
            } else {
                changed.put(file.getKey(), content);
            }
        }
        Catalog made = new Trial(home).with(changed);
        for (Map.Entry<String, String> file : changed.entrySet()) {
            save(home.config().resolve(file.getKey()), file.getValue());
        }
        save(home.config().resolve(ANSWERS), AnswersFile.text(questions, answers.with("targets", ""), "fr"));
        says.accept(SetupTexts.text("setup.written", answers.text("name"), home.config()));
        folders(answers, made);
        says.accept(SetupTexts.text("setup.next", home.root().resolve("input"), home.root()));
    }

    /** A home that holds figures stays that of its office: those of two would stand under one name. */
    private void requireSameOffice(Answers answers) {
        if (home.head().isPresent()) {
            Office office = new Snapshots(home).catalog().homeOffice();
            if (!office.code().equals(answers.text("code"))) {
                throw new RefusedException(SetupTexts.text("setup.other_office", home.root(), office.code()));
            }
        }
    }

    private Map<String, String> files(Answers answers) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        if (!answers.text("targets").isEmpty()) {
            Path targets = beside.resolve(answers.text("targets"));
            files.put("targets/targets-" + answers.text("code") + ".csv", PlainText.of(targets));
        }
        files.putAll(officeFiles(answers));
        return files;
    }

    /** What a file becomes; null when a person changed what the answers change too. */
    private String merged(String before, String path, String after) throws IOException {
        Path file = home.config().resolve(path);
        if (Files.notExists(file)) {
            return after;
        }
        String now = PlainText.of(file);
        return before == null ? now.equals(after) ? after : null : HandMade.merge(before, now, after);
    }

    private static void save(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Map<String, String> officeFiles(Answers answers) {
        return new OfficeFiles(
                        answers,
                        program.seed("dim_origin").stream()
                                .map(row -> row.get("origin"))
                                .toList())
                .all();
    }

    private void folders(Answers answers, Catalog made) throws IOException {
        for (String source : answers.list("sources")) {
            Path folder = Files.createDirectories(home.root().resolve("input").resolve(source));
            Template.writeInto(made.source(source), folder, "fr");
        }
    }
}
