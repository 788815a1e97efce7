package fr.observatoire.cli.sheet;

import fr.observatoire.cli.setup.Answers;
import fr.observatoire.cli.setup.RefusedException;
import fr.observatoire.cli.sheet.ColumnUse.Kind;
import fr.observatoire.etl.sketch.SheetSketch;
import fr.observatoire.etl.sketch.SketchedColumn;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the columns of a sheet are, by the answers: fitting together, and telling its records apart.
 *
 * @param columns all columns that are read, the date first
 */
record SheetPlan(SheetSketch sketch, Answers answers, List<SketchedColumn> columns) {

    /** One measure and its column. */
    record Planned(SketchedColumn column, ColumnUse use) {}

    /**
     * Checks the answers about the columns beside each other, and the records of the file beside each other.
     *
     * @throws RefusedException when they do not fit together; the text says all of it
     */
    static SheetPlan of(SheetSketch sketch, Answers answers) {
        SheetPlan plan = new SheetPlan(sketch, answers, sketch.columns());
        List<Text> faults = new ArrayList<>();
        long dates = plan.of(Kind.DATE).count();
        if (dates != 1) {
            faults.add(SheetTexts.text(dates == 0 ? "plan.no_date" : "plan.dates"));
        }
        for (Kind kind : List.of(Kind.PLACE, Kind.MEMBER)) {
            if (plan.of(kind).count() > 1) {
                faults.add(SheetTexts.text(
                        "plan.several",
                        kind.word("fr"),
                        plan.of(kind).map(SketchedColumn::header).collect(Collectors.joining(", "))));
            }
        }
        if (plan.measures().isEmpty()) {
            faults.add(SheetTexts.text("plan.no_measure"));
        }
        if (faults.isEmpty()) {
            plan.doubled().ifPresent(faults::add);
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(Text.join("\n", faults));
        }
        return plan;
    }

    private Stream<SketchedColumn> of(Kind kind) {
        return columns.stream().filter(column -> use(column).kind() == kind);
    }

    private ColumnUse use(SketchedColumn column) {
        return SheetQuestions.use(column, answers);
    }

    SketchedColumn date() {
        return of(Kind.DATE).findFirst().orElseThrow();
    }

    Optional<SketchedColumn> place() {
        return of(Kind.PLACE).findFirst();
    }

    Optional<SketchedColumn> member() {
        return of(Kind.MEMBER).findFirst();
    }

    List<Planned> measures() {
        return columns.stream()
                .filter(column -> use(column).kind().adds() != null)
                .map(column -> new Planned(column, use(column)))
                .toList();
    }

    /** Date, place and member, as far as the sheet has them. */
    List<SketchedColumn> key() {
        return Stream.of(Optional.of(date()), place(), member())
                .flatMap(Optional::stream)
                .toList();
    }

    /** The column of a name in answers. */
    SketchedColumn column(String slug) {
        return columns.stream()
                .filter(column -> column.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a column holds figures that are read, as a measure or as what one is divided by. */
    boolean isRead(SketchedColumn column) {
        return measures().stream()
                .anyMatch(measure ->
                        measure.column().equals(column) || measure.use().over().equals(column.slug()));
    }

    boolean byMonth() {
        return date().kind() == SketchedColumn.Kind.MONTH;
    }

    /** Records without a key, or with that of another one: the load would refuse them, and this file holds them now. */
    private Optional<Text> doubled() {
        Map<List<String>, Integer> seen = new HashMap<>();
        String names = key().stream().map(SketchedColumn::header).collect(Collectors.joining(", "));
        for (int record = 0; record < sketch.lines().size(); record++) {
            int at = record;
            List<String> key = key().stream().map(column -> column.told(at)).toList();
            if (key.stream().anyMatch(part -> part.isEmpty())) {
                return Optional.of(
                        SheetTexts.text("plan.empty_key", sketch.lines().get(record), names));
            }
            Integer earlier = seen.putIfAbsent(key, sketch.lines().get(record));
            if (earlier != null) {
                return Optional.of(
                        SheetTexts.text("plan.doubled", earlier, sketch.lines().get(record), names));
            }
        }
        return Optional.empty();
    }
}
