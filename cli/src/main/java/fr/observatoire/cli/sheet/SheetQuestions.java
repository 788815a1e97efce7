package fr.observatoire.cli.sheet;

import fr.observatoire.cli.setup.Answers;
import fr.observatoire.cli.setup.Question;
import fr.observatoire.cli.sheet.ColumnUse.Kind;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.sketch.SheetSketch;
import fr.observatoire.etl.sketch.SketchedColumn;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What is asked about a sheet: what it is called, what each column is, and what its measures are called. */
final class SheetQuestions {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** One line of text that stands in YAML and in a table without harm. */
    private static final Pattern LINE = Pattern.compile("[^;\"\\\\\\p{Cntrl}]{1,120}");

    private static final Pattern SCORE = Pattern.compile("(note|notes|moyenne|satisfaction|score|mean|rating)(-.*)?");
    private static final Pattern STOCK = Pattern.compile("(stock|parc|abonnes|tablettes|tablets|followers)(-.*)?");
    private static final Pattern PLACE =
            Pattern.compile("(lieu|site|aire|commune|ville|point|bureau|place|area|town)(-.*)?");
    private static final Pattern TOURISM = Pattern.compile("4\\.4");

    private final SheetSketch sketch;
    private final String file;
    private final Collection<String> taken;
    private final List<String> chapters;
    private final List<String> places;
    private final String lang;

    /**
     * @param file name of the file that was looked at
     * @param taken codes that the sheet cannot have
     * @param places the places of the office, by their names
     * @param lang of the words that are proposed
     */
    SheetQuestions(
            SheetSketch sketch,
            String file,
            Catalog catalog,
            Collection<String> taken,
            Collection<String> places,
            String lang) {
        this.sketch = sketch;
        this.file = file;
        this.taken = taken;
        this.chapters =
                catalog.indicators().stream().map(Indicator::chapter).distinct().toList();
        this.places = places.stream().map(Slug::of).toList();
        this.lang = lang;
    }

    /** About the sheet and its columns. */
    List<Question> first() {
        List<Question> questions = new ArrayList<>();
        questions.add(question(
                "code",
                SheetTexts.text("sheet.code"),
                answers -> codeOfFile(),
                (answer, answers) -> code(answer, taken)));
        questions.add(question(
                "titleFr", SheetTexts.text("sheet.title_fr"), answers -> title(), (answer, answers) -> line(answer)));
        questions.add(question(
                "titleEn",
                SheetTexts.text("sheet.title_en"),
                answers -> answers.text("titleFr"),
                (answer, answers) -> line(answer)));
        questions.add(question(
                "chapter",
                SheetTexts.text("sheet.chapter", String.join(", ", chapters)),
                answers -> chapters.stream()
                        .filter(TOURISM.asMatchPredicate())
                        .findFirst()
                        .orElse(""),
                (answer, answers) -> chapters.contains(answer) ? null : oneOf(answer, chapters)));
        questions.add(question(
                "gaps",
                SheetTexts.text("sheet.gaps"),
                answers -> "en".equals(lang) ? "unknown" : "inconnu",
                (answer, answers) -> isGap(answer) ? null : oneOf(answer, List.of("inconnu", "zero"))));
        for (SketchedColumn column : sketch.columns()) {
            questions.add(question(
                    key(column),
                    SheetTexts.text(
                            "sheet.column",
                            column.header(),
                            String.join(", ", column.words().stream().limit(3).toList()),
                            new Text(ColumnUse.words("fr"), ColumnUse.words("en"))),
                    answers -> proposal(column, answers),
                    (answer, answers) -> use(answer, column)));
        }
        return questions;
    }

    /** About the measures among the columns, of answers to the first questions; about all columns without answers. */
    List<Question> second(Answers given) {
        List<Question> questions = new ArrayList<>();
        for (SketchedColumn column : sketch.columns()) {
            ColumnUse use = use(column, given);
            if (given.values().isEmpty() || use.kind().adds() != null) {
                questions.addAll(names(column, given.values().isEmpty()));
            }
        }
        return questions;
    }

    private List<Question> names(SketchedColumn column, boolean optional) {
        List<Question> questions = new ArrayList<>();
        String key = key(column);
        questions.add(named(key + ".fr", "sheet.name_fr", column, optional, answers -> name(column, answers, "Fr")));
        questions.add(named(key + ".en", "sheet.name_en", column, optional, answers -> name(column, answers, "En")));
        questions.add(named(key + ".unitFr", "sheet.unit_fr", column, optional, answers -> unit(column, answers)));
        questions.add(
                named(key + ".unitEn", "sheet.unit_en", column, optional, answers -> answers.text(key + ".unitFr")));
        return questions;
    }

    private Question named(
            String key, String about, SketchedColumn column, boolean optional, Function<Answers, String> proposal) {
        return new Question(
                key,
                SheetTexts.text(about, column.header()),
                column.header(),
                !optional,
                answers -> use(column, answers).kind().adds() == null ? "" : proposal.apply(answers),
                (answer, answers) -> line(answer));
    }

    static String key(SketchedColumn column) {
        return "column." + column.slug();
    }

    /** What the answers say that a column is; nothing where they do not. */
    static ColumnUse use(SketchedColumn column, Answers answers) {
        return ColumnUse.of(answers.text(key(column))).orElse(new ColumnUse(Kind.NONE, ""));
    }

    /** Whether an answer says that a day without a line is a zero. */
    static boolean isZero(String answer) {
        return Slug.of(answer).equals("zero");
    }

    private static boolean isGap(String answer) {
        return isZero(answer) || List.of("inconnu", "unknown").contains(Slug.of(answer));
    }

    private Question question(
            String key, Text about, Function<Answers, String> proposal, BiFunction<String, Answers, Text> check) {
        return new Question(key, about, proposal.apply(Answers.NONE), true, proposal, check);
    }

    /** {@code camping-cars} of {@code Camping-cars 2026-11.xlsx}. */
    private String codeOfFile() {
        return Slug.of(file.replaceFirst("\\.[^.]*$", ""))
                .replaceAll("(^|-)\\d+(?=-|$)", "")
                .replaceAll("^-|-$", "");
    }

    /** {@code Camping-cars} of {@code camping-cars_2026.csv}. */
    private String title() {
        String words = file.replaceFirst("\\.[^.]*$", "")
                .replaceFirst("[-_ 0-9]+$", "")
                .replace('_', ' ')
                .strip();
        return words.isEmpty() ? "" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** What is wrong with a code; null when nothing is. */
    static Text code(String answer, Collection<String> taken) {
        if (!CODE.matcher(answer).matches()) {
            return SheetTexts.text("answer.code", answer);
        }
        return taken.contains(answer) ? SheetTexts.text("answer.taken", answer) : null;
    }

    /** What is wrong with a name; null when nothing is. */
    static Text line(String answer) {
        return LINE.matcher(answer).matches() ? null : SheetTexts.text("answer.line", answer);
    }

    private static Text oneOf(String answer, List<String> known) {
        return SheetTexts.text("answer.one_of", answer, String.join(", ", known));
    }

    private String proposal(SketchedColumn column, Answers answers) {
        boolean first = sketch.columns().stream()
                .takeWhile(other -> !other.equals(column))
                .noneMatch(other -> proposed(other) == proposed(column));
        Kind kind = proposed(column);
        boolean once = kind == Kind.DATE || kind == Kind.PLACE || kind == Kind.MEMBER;
        if (kind == Kind.MEAN) {
            return kind.word(lang) + weight().map(weight -> " " + weight).orElse("");
        }
        return (once && !first ? Kind.NONE : kind).word(lang);
    }

    /** The count beside a score that may say how many gave it. */
    private Optional<String> weight() {
        return sketch.columns().stream()
                .filter(column -> column.kind() == SketchedColumn.Kind.COUNT)
                .map(SketchedColumn::slug)
                .filter(slug -> slug.matches("(reponses|nb|nombre|avis|answers|responses|questionnaires)(-.*)?"))
                .findFirst();
    }

    private Kind proposed(SketchedColumn column) {
        String name = column.slug();
        return switch (column.kind()) {
            case DAY, MONTH -> Kind.DATE;
            case COUNT, NUMBER -> SCORE.matcher(name).matches()
                    ? Kind.MEAN
                    : STOCK.matcher(name).matches() ? Kind.LAST : Kind.SUM;
            case WORD -> isPlace(column) ? Kind.PLACE : tellsApart(column) ? Kind.MEMBER : Kind.NONE;
        };
    }

    private boolean isPlace(SketchedColumn column) {
        return PLACE.matcher(column.slug()).matches() && tellsApart(column)
                || !column.words().isEmpty()
                        && column.words().stream().map(Slug::of).allMatch(places::contains);
    }

    /** A free text has about as many words as the sheet has lines. */
    private static boolean tellsApart(SketchedColumn column) {
        return !column.words().isEmpty()
                && !column.cells().contains("")
                && (column.words().size() <= 12
                        || 2 * column.words().size() < column.cells().size());
    }

    private Text use(String answer, SketchedColumn column) {
        ColumnUse use = ColumnUse.of(answer).orElse(null);
        List<String> numbers = sketch.columns().stream()
                .filter(SheetQuestions::isNumber)
                .map(SketchedColumn::slug)
                .toList();
        if (use == null) {
            return SheetTexts.text("answer.use", answer, new Text(ColumnUse.words("fr"), ColumnUse.words("en")));
        }
        boolean date = column.kind() == SketchedColumn.Kind.DAY || column.kind() == SketchedColumn.Kind.MONTH;
        if (use.kind() == Kind.DATE && !date) {
            return SheetTexts.text("answer.no_date", column.header());
        } else if (use.kind().adds() != null && !isNumber(column)) {
            return SheetTexts.text("answer.no_number", column.header());
        } else if (use.kind().divides() && use.over().isEmpty()) {
            return SheetTexts.text("answer.no_over", answer);
        } else if (use.kind().divides()
                && (!numbers.contains(use.over()) || use.over().equals(column.slug()))) {
            return SheetTexts.text(
                    "answer.over", use.over(), String.join(", ", NearestCodes.always(use.over(), numbers)));
        }
        return null;
    }

    private static boolean isNumber(SketchedColumn column) {
        return column.kind() == SketchedColumn.Kind.COUNT || column.kind() == SketchedColumn.Kind.NUMBER;
    }

    private String name(SketchedColumn column, Answers answers, String language) {
        String title = answers.text("title" + language);
        long measures = sketch.columns().stream()
                .filter(other -> use(other, answers).kind().adds() != null)
                .count();
        String colon = language.equals("Fr") ? " : " : ": ";
        return measures == 1 ? title : title + colon + column.header().toLowerCase(Locale.ROOT);
    }

    private String unit(SketchedColumn column, Answers answers) {
        return use(column, answers).kind() == Kind.SHARE ? "%" : column.header().toLowerCase(Locale.ROOT);
    }
}
