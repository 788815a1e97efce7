package fr.observatoire.warehouse.catalog;

import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelRow;
import fr.observatoire.warehouse.target.Target;
import fr.observatoire.warehouse.target.TargetException;
import fr.observatoire.warehouse.target.TargetRule;
import fr.observatoire.warehouse.target.TargetTextParser;
import fr.observatoire.warehouse.target.TypedTarget;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code targets/*.csv}: one row per office, indicator and period of validity. A row without an end holds
 * until the next one of the same indicator begins.
 */
final class TargetTable {

    private static final List<String> COLUMNS =
            List.of("office", "indicator", "rule", "value", "text", "valid_from", "valid_to");

    /** When the council decided, and the year that a growth or a fall is counted from. */
    private static final List<String> OPTIONAL = List.of("base_year", "decided_on");

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final List<String> RULES =
            Stream.of(TargetRule.values()).map(TargetRule::code).toList();
    private static final Pattern VALUE = Pattern.compile("(\\d+(?:[.,]\\d+)?)(?:\\.\\.(\\d+(?:[.,]\\d+)?))?");

    private final ModelFiles files;
    private final List<String> offices;
    private final List<String> indicators;
    private final FormerCodes formerCodes;

    TargetTable(ModelFiles files, Map<String, Office> offices, Map<String, Indicator> indicators) {
        this.files = files;
        this.offices = List.copyOf(offices.keySet());
        this.formerCodes = new FormerCodes(indicators.values());
        this.indicators = Stream.concat(indicators.keySet().stream(), formerCodes.all().stream())
                .toList();
    }

    /** The targets in order of office and indicator as the files first name them, then of time. */
    List<Target> read() {
        Map<List<String>, List<ModelRow>> histories = new LinkedHashMap<>();
        for (ModelFile file : files.in("targets")) {
            for (ModelRow row : ModelRow.read(file, COLUMNS, OPTIONAL)) {
                String indicator = formerCodes.today(row.oneOf("indicator", indicators));
                List<String> key = List.of(row.oneOf("office", offices), indicator);
                histories.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
            }
        }
        return histories.values().stream()
                .flatMap(rows -> history(rows).stream())
                .toList();
    }

    private List<Target> history(List<ModelRow> rows) {
        rows.sort(Comparator.comparing(row -> row.date("valid_from")));
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            LocalDate next = i + 1 < rows.size() ? rows.get(i + 1).date("valid_from") : null;
            targets.add(target(rows.get(i), next));
        }
        return targets;
    }

    private Target target(ModelRow row, LocalDate next) {
        LocalDate from = row.date("valid_from");
        LocalDate to = row.date("valid_to", next == null ? Target.STANDING : next.minusDays(1));
        if (to.isBefore(from)) {
            throw row.wrong("valid_to", "expected.valid_to");
        }
        if (next != null && !to.isBefore(next)) {
            throw row.wrong("valid_to", "expected.before_next_target", next);
        }
        LocalDate decided = row.optional("decided_on") == null ? null : row.date("decided_on");
        return new Target(row.text("office"), formerCodes.today(row.text("indicator")), typed(row), from, to, decided);
    }

    private static TypedTarget typed(ModelRow row) {
        String text = row.cells().get("text");
        String column = row.optional("rule") == null ? "text" : "rule";
        try {
            if (column.equals("text")) {
                return withoutRule(row, text);
            }
            TargetRule rule = TargetRule.values()[RULES.indexOf(row.oneOf("rule", RULES))];
            return row.optional("value") == null && row.optional("base_year") == null
                    ? TargetTextParser.parse(text, rule)
                    : withValue(row, rule, text);
        } catch (TargetException e) {
            throw row.refused(column, e.text());
        }
    }

    private static TypedTarget withoutRule(ModelRow row, String text) {
        for (String column : List.of("value", "base_year")) {
            if (row.optional(column) != null) {
                throw row.wrong(column, "expected.target_rule");
            }
        }
        return TargetTextParser.parse(text);
    }

    private static TypedTarget withValue(ModelRow row, TargetRule rule, String text) {
        Matcher m = VALUE.matcher(row.text("value"));
        if (!m.matches()) {
            throw row.wrong("value", "expected.target_value");
        }
        Double high = m.group(2) == null ? null : number(m.group(2));
        return TypedTarget.of(rule, number(m.group(1)), high, baseYear(row), text);
    }

    private static Integer baseYear(ModelRow row) {
        String year = row.optional("base_year");
        if (year != null && !YEAR.matcher(year).matches()) {
            throw row.wrong("base_year", "expected.target_year");
        }
        return year == null ? null : Integer.valueOf(year);
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }
}
