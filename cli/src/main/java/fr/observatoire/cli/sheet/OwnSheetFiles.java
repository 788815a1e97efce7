package fr.observatoire.cli.sheet;

import fr.observatoire.cli.setup.Answers;
import fr.observatoire.cli.sheet.ColumnUse.Kind;
import fr.observatoire.cli.sheet.SheetPlan.Planned;
import fr.observatoire.etl.sketch.SketchedColumn;
import fr.observatoire.warehouse.own.OwnFigure.Adds;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The contract and the indicators of an own sheet, by their paths below {@code config}. */
final class OwnSheetFiles {

    private static final Set<String> NO_PLURAL = Set.of("fois", "mois", "bus", "repas", "avis", "relais", "pass");

    /** After the indicators of the manual. */
    private static final int FIRST_ORDER = 101;

    private final SheetPlan plan;
    private final Answers answers;
    private final String code;
    private final String stem;
    private final Map<String, String> places;

    /**
     * @param stem how the names of such files begin
     * @param places codes of the office's places by the words of the place column; empty when it names others
     */
    OwnSheetFiles(SheetPlan plan, String stem, Map<String, String> places) {
        this.plan = plan;
        this.answers = plan.answers();
        this.code = answers.text("code");
        this.stem = stem;
        this.places = places;
    }

    Map<String, String> all() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("sources/" + code + ".yml", contract());
        int order = FIRST_ORDER;
        for (Planned measure : plan.measures()) {
            files.put("indicators/" + indicator(measure) + ".yml", indicator(measure, order++));
        }
        return files;
    }

    /** The code of the sheet for its only measure, else with that of the measure. */
    private String indicator(Planned measure) {
        return plan.measures().size() == 1
                ? code
                : code + "-" + measure.column().slug();
    }

    private String contract() {
        return """
                # %1$s
                name: %2$s
                title: %3$s
                freshness: P3M
                tolerance: 0.05
                toleratedRows: 1
                resources:
                  - name: %2$s
                    title: %3$s
                    path: [%4$s]
                    grain: %5$s
                    profile: sheet
                    dialects:
                %6$s\
                    coverage: %7$s
                    measured:
                %8$s\
                    schema:
                      primaryKey: [%9$s]
                      fields:
                %10$s%11$s%12$s"""
                .formatted(
                        SheetTexts.text("file.contract").typed(),
                        code,
                        both(answers.text("titleFr"), answers.text("titleEn")),
                        paths(),
                        both(grain(), grain()),
                        dialects(),
                        coverage(),
                        measured(),
                        plan.key().stream().map(OwnSheetFiles::field).collect(Collectors.joining(", ")),
                        plan.columns().stream().map(this::declared).collect(Collectors.joining()),
                        rules(),
                        plausibility());
    }

    private String paths() {
        return Stream.of(code, stem)
                .filter(name -> !name.isEmpty() && !name.contains("*"))
                .map(name -> quoted(name.toLowerCase(Locale.ROOT) + "*"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String grain() {
        return plan.key().stream().map(SketchedColumn::header).collect(Collectors.joining(" x "));
    }

    private String dialects() {
        String decimal = plan.sketch().english() ? "." : ",";
        String group = plan.sketch().english() ? "," : " ";
        return Stream.of("utf-8", "windows-1252")
                .map(encoding ->
                        "      - {name: %1$s, encoding: %1$s, delimiter: %2$s, decimalChar: %3$s, groupChar: %4$s, dateFormat: dd/MM/uuuu, lang: fr}\n"
                                .formatted(encoding, quoted(plan.sketch().delimiter()), quoted(decimal), quoted(group)))
                .collect(Collectors.joining());
    }

    /** Zeros reach as far as the year of a record; what is unknown, no further than its day or month. */
    private String coverage() {
        return SheetQuestions.isZero(answers.text("gaps")) ? "year" : plan.byMonth() ? "month" : "day";
    }

    private String measured() {
        StringBuilder text = new StringBuilder();
        plan.place()
                .ifPresent(column ->
                        text.append("      place: ").append(field(column)).append('\n'));
        plan.member()
                .ifPresent(column ->
                        text.append("      member: ").append(field(column)).append('\n'));
        text.append("      measures:\n");
        for (Planned measure : plan.measures()) {
            text.append("        - {code: ")
                    .append(measure.column().slug())
                    .append(", column: ")
                    .append(field(measure.column()));
            if (measure.use().kind().divides()) {
                text.append(", over: ").append(field(measure.use().over()));
            }
            text.append("}\n");
        }
        return text.toString();
    }

    private static String field(SketchedColumn column) {
        return field(column.slug());
    }

    private static String field(String slug) {
        return slug.replace('-', '_');
    }

    private String declared(SketchedColumn column) {
        boolean key = plan.key().contains(column);
        List<String> keys = new ArrayList<>();
        keys.add("name: " + field(column));
        keys.add("header: {fr: [" + quoted(column.header()) + "]}");
        if (column.equals(plan.date())) {
            keys.add(plan.byMonth() ? "type: yearmonth, format: MM/uuuu" : "type: date");
        } else if (key) {
            keys.add("type: string");
            if (plan.place().filter(column::equals).isPresent() && !places.isEmpty()) {
                keys.add("codes: {"
                        + places.entrySet().stream()
                                .map(place -> quoted(place.getKey()) + ": " + place.getValue())
                                .collect(Collectors.joining(", "))
                        + "}");
            }
        } else if (plan.isRead(column)) {
            keys.add("type: " + (column.kind() == SketchedColumn.Kind.COUNT ? "integer" : "number"));
            if (!column.fallsBelowZero()) {
                keys.add("constraints: {minimum: 0}");
            }
        } else {
            keys.add("type: any, optional: true");
        }
        if (key) {
            keys.add("constraints: {required: true}");
        }
        return "        - {" + String.join(", ", keys) + "}\n";
    }

    /** A mean without its weight, and a share without its whole or above it, is no figure: the record is refused. */
    private String rules() {
        StringBuilder rules = new StringBuilder();
        for (Planned measure : plan.measures()) {
            if (measure.use().kind().divides()) {
                String column = field(measure.column());
                String over = field(measure.use().over());
                rules.append(rule(measure, "alone", over + " not empty", column + " not empty"));
                if (measure.use().kind() == Kind.SHARE) {
                    rules.append(rule(measure, "above", column + " <= " + over, over + " not empty"));
                }
            }
        }
        return rules.isEmpty() ? "" : "    rules:\n" + rules;
    }

    private String rule(Planned measure, String broken, String check, String when) {
        Text reason = SheetTexts.text(
                "rule." + broken,
                measure.column().header(),
                plan.column(measure.use().over()).header());
        return """
                      - name: %s_%s
                        reason: %s
                        when: %s
                        check: %s
                """
                .formatted(field(measure.column()), broken, both(reason.typed(), reason.en()), when, check);
    }

    /** A day far above what is usual, or a month far above or below, is asked about. */
    private String plausibility() {
        String rule = plan.byMonth() ? "unusual_month, times: 4, least: 30" : "unusual_day, times: 6, least: 25";
        String asked = plan.measures().stream()
                .filter(measure -> measure.use().kind() == Kind.SUM)
                .map(measure -> "  - {rule: " + rule + ", indicator: " + indicator(measure) + "}\n")
                .collect(Collectors.joining());
        return asked.isEmpty() ? "" : "plausibility:\n" + asked;
    }

    private String indicator(Planned measure, int order) {
        String key = SheetQuestions.key(measure.column());
        String unitFr = answers.text(key + ".unitFr");
        String unitEn = answers.text(key + ".unitEn");
        Adds adds = measure.use().kind().adds();
        boolean decimals = adds.divides() || measure.column().kind() == SketchedColumn.Kind.NUMBER;
        return """
                # %s
                code: %s
                label: %s
                unit: %s
                %schapter: %s
                order: %d
                family: own
                origin: rows
                aggregation: %s
                grains: [%s]
                by: [%s]
                sources: [%s]
                decimals: %d
                own: {sheet: %s, measure: %s, adds: %s}
                """
                .formatted(
                        SheetTexts.text("file.indicator").typed(),
                        indicator(measure),
                        both(answers.text(key + ".fr"), answers.text(key + ".en")),
                        both(unitFr, unitEn),
                        unitFr.equals(singular(unitFr)) && unitEn.equals(singular(unitEn))
                                ? ""
                                : "singular: " + both(singular(unitFr), singular(unitEn)) + "\n",
                        quoted(answers.text("chapter")),
                        order,
                        adds == Adds.SUM ? "flow" : adds == Adds.LAST ? "stock" : "ratio",
                        plan.byMonth() ? "month, quarter, season, year" : "day, week, month, quarter, season, year",
                        Stream.of(
                                        plan.place().map(column -> "place"),
                                        plan.member().map(column -> "member"))
                                .flatMap(Optional::stream)
                                .collect(Collectors.joining(", ")),
                        code,
                        decimals ? 1 : 0,
                        code,
                        measure.column().slug(),
                        adds.name().toLowerCase(Locale.ROOT));
    }

    /** {@code nuitée} of {@code nuitées}: a figure of one has the unit without its s. */
    static String singular(String unit) {
        return Stream.of(unit.split(" "))
                .map(word -> word.length() < 4 || NO_PLURAL.contains(word) || !word.endsWith("s") || word.endsWith("ss")
                        ? word
                        : word.substring(0, word.length() - 1))
                .collect(Collectors.joining(" "));
    }

    static String both(String french, String english) {
        return "{fr: " + quoted(french) + ", en: " + quoted(english) + "}";
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\t", "\\t") + '"';
    }
}
