package fr.observatoire.warehouse.catalog.choice;

import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelRow;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads {@code presentation/indicators.csv} and {@code presentation/chapters.csv}: one row per office and code. A cell
 * that is empty, or a column that is not there, leaves what the program says.
 */
public final class ChoiceTables {

    private static final String FOLDER = "presentation";
    private static final String INDICATORS = "indicators";
    private static final String CHAPTERS = "chapters";
    private static final List<String> OPTIONAL = List.of("show", "place", "label_fr", "label_en");
    private static final List<String> YES = List.of("yes", "oui");
    private static final List<String> YES_OR_NO = List.of("yes", "no", "oui", "non");
    private static final Pattern PLACE = Pattern.compile("[1-9]\\d?");

    /** Longer names fit into no chart and no table. */
    private static final int LONGEST = 80;

    private static final Pattern LABEL = Pattern.compile("[^\\p{Cntrl}<>]{1," + LONGEST + "}");

    private final ModelFiles files;
    private final Collection<String> offices;

    public ChoiceTables(ModelFiles files, Collection<String> offices) {
        this.files = files;
        this.offices = offices;
    }

    /**
     * The choices by office; an office that chose nothing is not in it.
     *
     * @param indicators the names that the program gives, by code
     * @param former the code of today of each that an indicator had before
     * @param chapters the chapters that may be named
     */
    public Map<String, OfficeChoices> read(
            Map<String, Text> indicators, Map<String, String> former, Collection<String> chapters) {
        files.requireParts(FOLDER, List.of(INDICATORS, CHAPTERS));
        Map<String, Map<String, Choice>> ofIndicators = read(INDICATORS, "indicator", indicators, former);
        Map<String, Text> titles =
                chapters.stream().collect(Collectors.toMap(code -> code, code -> new Text(code, code)));
        Map<String, Map<String, Choice>> ofChapters = read(CHAPTERS, "chapter", titles, Map.of());
        Set<String> choosing = new HashSet<>(ofIndicators.keySet());
        choosing.addAll(ofChapters.keySet());
        return choosing.stream()
                .collect(Collectors.toMap(
                        office -> office,
                        office -> new OfficeChoices(
                                ofIndicators.getOrDefault(office, Map.of()),
                                ofChapters.getOrDefault(office, Map.of()))));
    }

    private Map<String, Map<String, Choice>> read(
            String table, String column, Map<String, Text> usual, Map<String, String> former) {
        List<String> codes = Stream.concat(usual.keySet().stream(), former.keySet().stream())
                .sorted()
                .toList();
        Map<String, Map<String, Choice>> choices = new HashMap<>();
        Map<String, Map<String, ModelRow>> rows = new HashMap<>();
        for (ModelFile file : files.parts(FOLDER, table)) {
            for (ModelRow row : ModelRow.read(file, List.of("office", column), OPTIONAL)) {
                String office = row.oneOf("office", List.copyOf(offices));
                String written = row.oneOf(column, codes);
                String code = former.getOrDefault(written, written);
                requireOnce(
                        row,
                        column,
                        rows.computeIfAbsent(office, first -> new TreeMap<>()).putIfAbsent(code, row));
                choices.computeIfAbsent(office, first -> new HashMap<>()).put(code, choice(row));
            }
        }
        rows.forEach(
                (office, its) -> its.forEach((code, row) -> requireOwnName(row, code, choices.get(office), usual)));
        return choices;
    }

    private static void requireOnce(ModelRow row, String column, ModelRow first) {
        if (first != null) {
            throw row.refused(
                    column,
                    Texts.WAREHOUSE.text(
                            "model.duplicate", row.text(column), first.file().path(), first.line()));
        }
    }

    /** Two figures under one name would be taken for each other. */
    private static void requireOwnName(ModelRow row, String code, Map<String, Choice> chosen, Map<String, Text> usual) {
        Text own = chosen.get(code).label();
        usual.forEach((other, name) -> {
            Choice its = chosen.get(other);
            Text label = its == null || its.label() == null ? name : its.label();
            for (String lang : List.of("fr", "en")) {
                if (own != null && !other.equals(code) && label.in(lang).equalsIgnoreCase(own.in(lang))) {
                    throw row.wrong("label_" + lang, "expected.own_label", other);
                }
            }
        });
    }

    private static Choice choice(ModelRow row) {
        String shown = row.optional("show");
        String place = row.optional("place");
        if (place != null && !PLACE.matcher(place).matches()) {
            throw row.wrong("place", "expected.place");
        }
        return new Choice(
                shown == null ? null : YES.contains(row.oneOf("show", YES_OR_NO)),
                place == null ? null : Integer.valueOf(place),
                label(row));
    }

    /** Both languages or none: a name in one language only would say something else than that in the other. */
    private static Text label(ModelRow row) {
        if (row.optional("label_fr") == null && row.optional("label_en") == null) {
            return null;
        }
        return new Text(label(row, "label_fr"), label(row, "label_en"));
    }

    private static String label(ModelRow row, String column) {
        if (row.optional(column) == null || !LABEL.matcher(row.text(column)).matches()) {
            throw row.wrong(column, "expected.label", LONGEST);
        }
        return row.text(column);
    }
}
