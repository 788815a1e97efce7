package fr.observatoire.cli.sheet;

import fr.observatoire.cli.setup.Answers;
import fr.observatoire.cli.setup.AnswersFile;
import fr.observatoire.cli.setup.Interview;
import fr.observatoire.cli.setup.Question;
import fr.observatoire.cli.setup.RefusedException;
import fr.observatoire.cli.setup.Trial;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.sketch.SheetSketch;
import fr.observatoire.etl.sketch.SketchedColumn;
import fr.observatoire.etl.template.Template;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.TextException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Makes the contract, the indicators and the empty sheet of an own sheet from a file of it, and from answers. */
final class SheetSetup {

    private final Home home;
    private final Catalog catalog;
    private final Path file;
    private final SheetSketch sketch;
    private final Map<String, String> places = new LinkedHashMap<>();
    private final SheetQuestions questions;

    /**
     * Looks at a file.
     *
     * @param lang of the words that are proposed
     * @throws RefusedException when it is no table
     */
    SheetSetup(Home home, Catalog catalog, Path file, String lang) throws IOException {
        this.home = home;
        this.catalog = catalog;
        this.file = file;
        this.sketch = sketch(file);
        ofOffice().forEach(place -> {
            places.put(place.get("label"), place.get("place"));
            places.put(place.get("place"), place.get("place"));
        });
        this.questions =
                new SheetQuestions(sketch, file.getFileName().toString(), catalog, taken(), places.keySet(), lang);
    }

    private static SheetSketch sketch(Path file) throws IOException {
        try {
            return SheetSketch.of(file);
        } catch (TextException e) {
            throw new RefusedException(SheetTexts.text("sheet.unreadable", file, e.text()));
        }
    }

    private List<Map<String, String>> ofOffice() {
        List<String> homes = catalog.offices().stream()
                .filter(Office::home)
                .map(Office::code)
                .toList();
        return catalog.seed("dim_place").stream()
                .filter(place -> homes.contains(place.get("office")))
                .toList();
    }

    /** What names a sheet that was there before, too: its files would not be read again. */
    private Set<String> taken() {
        Set<String> taken = codes(catalog);
        new JournalFolder(home.lake())
                .read().readings().stream().map(read -> read.file().source()).forEach(taken::add);
        return taken;
    }

    /** What names a source, an office or an indicator. */
    static Set<String> codes(Catalog catalog) {
        Set<String> codes = new HashSet<>(catalog.formerCodes().all());
        catalog.sources().stream().map(SourceContract::name).forEach(codes::add);
        catalog.offices().stream().map(Office::code).forEach(codes::add);
        catalog.indicators().stream().map(Indicator::code).forEach(codes::add);
        return codes;
    }

    /** The answers that are proposed, as a file to correct. */
    String proposed(String lang) {
        Answers answers = proposals(questions.first(), Answers.NONE);
        List<Question> second = questions.second(answers);
        return AnswersFile.text(
                Stream.concat(questions.first().stream(), second.stream()).toList(), proposals(second, answers), lang);
    }

    private static Answers proposals(List<Question> asked, Answers earlier) {
        Answers answers = earlier;
        for (Question question : asked) {
            answers = question.orProposal(answers);
        }
        return answers;
    }

    /** The plan that follows from a file of answers; what is not in it is as proposed. */
    SheetPlan read(Path answers) throws IOException {
        List<Question> all = Stream.concat(questions.first().stream(), questions.second(Answers.NONE).stream())
                .toList();
        return SheetPlan.of(sketch, new AnswersFile(answers, all).read(Answers.NONE));
    }

    /** The plan that follows from what is proposed. */
    SheetPlan propose() {
        Answers first = proposals(questions.first(), Answers.NONE);
        Answers answers = proposals(questions.second(first), first);
        for (Question question : questions.first()) {
            Text fault = question.fault(answers);
            if (fault != null) {
                throw new RefusedException(SheetTexts.text("sheet.fault", question.key(), fault));
            }
        }
        return SheetPlan.of(sketch, answers);
    }

    /** The plan that follows from what a person answers. */
    SheetPlan ask(BufferedReader in, PrintWriter out, String lang) throws IOException {
        Answers first = new Interview(questions.first(), in, out, lang).answers(Answers.NONE);
        return SheetPlan.of(sketch, new Interview(questions.second(first), in, out, lang).answers(first));
    }

    /** The files of the configuration that a plan makes, by their paths in it. */
    Map<String, String> files(SheetPlan plan) {
        String stem =
                file.getFileName().toString().replaceFirst("\\.[^.]*$", "").replaceFirst("[-_ 0-9]+$", "");
        return new OwnSheetFiles(plan, stem, known(plan)).all();
    }

    private Map<String, String> known(SheetPlan plan) {
        List<String> slugs = places.keySet().stream().map(Slug::of).toList();
        boolean all = plan.place().map(SketchedColumn::words).stream()
                .flatMap(List::stream)
                .map(Slug::of)
                .allMatch(slugs::contains);
        return all ? places : Map.of();
    }

    /**
     * Writes what a plan makes, and lays the file where the next load finds it.
     *
     * @throws RefusedException when an indicator or a file of the plan is there already, or the configuration would be wrong
     */
    void write(SheetPlan plan, Map<String, String> files, Consumer<String> says) throws IOException {
        String code = plan.answers().text("code");
        Catalog changed = trial(files);
        for (Map.Entry<String, String> each : files.entrySet()) {
            Path written = home.config().resolve(each.getKey());
            Files.createDirectories(written.getParent());
            Files.writeString(written, each.getValue());
        }
        Path template = template(code);
        Files.deleteIfExists(template);
        Template.write(changed.source(code), template, "fr");
        says.accept(SheetTexts.plain("sheet.written", files.size(), home.config(), template));
        Path folder = home.root().resolve("input").resolve(code);
        Path given = folder.resolve(file.getFileName());
        if (Files.notExists(given)) {
            Files.createDirectories(folder);
            Files.copy(file, given);
        }
        says.accept(SheetTexts.plain("sheet.next", given, home.root()));
    }

    Path template(String code) {
        return home.config().resolve("templates").resolve(code + ".xlsx");
    }

    private Catalog trial(Map<String, String> files) throws IOException {
        for (String path : files.keySet()) {
            String name = path.replaceFirst(".*/", "").replaceFirst("\\.yml$", "");
            boolean there = Files.exists(home.config().resolve(path))
                    || path.startsWith("indicators/")
                            && catalog.indicators().stream()
                                    .anyMatch(one -> one.code().equals(name));
            if (there) {
                throw new RefusedException(SheetTexts.text("answer.taken", name));
            }
        }
        return new Trial(home).with(files);
    }
}
