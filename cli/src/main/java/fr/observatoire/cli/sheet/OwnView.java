package fr.observatoire.cli.sheet;

import fr.observatoire.cli.setup.RefusedException;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.warehouse.catalog.Indicator;
import fr.observatoire.warehouse.own.OwnFigure;
import fr.observatoire.warehouse.text.NearestCodes;
import fr.observatoire.warehouse.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An indicator over a part of the rows of another one.
 *
 * @param whole the indicator of an own sheet whose rows it counts
 */
record OwnView(Indicator whole, String code, String fr, String en) {

    /**
     * The file of the indicator.
     *
     * @param places codes of the places that count; empty for those of the whole
     * @param members words of the members that count; empty for those of the whole
     */
    String yaml(List<String> places, List<String> members) {
        OwnFigure own = whole.own();
        if (places.isEmpty() && members.isEmpty()) {
            throw new RefusedException(SheetTexts.text("indicator.nothing", whole.code()));
        }
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
                own: {sheet: %s, measure: %s, adds: %s%s%s}
                """
                .formatted(
                        SheetTexts.text("file.indicator").typed(),
                        code,
                        OwnSheetFiles.both(fr, en),
                        both(whole.unit()),
                        whole.singular() == null ? "" : "singular: " + both(whole.singular()) + "\n",
                        OwnSheetFiles.quoted(whole.chapter()),
                        whole.order(),
                        small(whole.aggregation()),
                        whole.grains().stream().map(grain -> grain.code()).collect(Collectors.joining(", ")),
                        String.join(", ", whole.by()),
                        own.sheet(),
                        whole.decimals(),
                        own.sheet(),
                        own.measure(),
                        small(own.adds()),
                        among("places", places.isEmpty() ? own.places() : places),
                        among("members", members.isEmpty() ? own.members() : members));
    }

    private static String both(Text text) {
        return OwnSheetFiles.both(text.typed(), text.en());
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String among(String key, List<String> codes) {
        return codes.isEmpty() ? "" : ", " + key + ": [" + String.join(", ", codes) + "]";
    }

    /**
     * What the words of a sheet are in a declaration, by their code and by the code of their name.
     *
     * @param by {@code place} or {@code member}
     * @param labels names of all members of the office
     */
    Map<String, String> words(String by, Map<String, Text> labels) {
        String prefix = OwnFigure.member(whole.own().sheet(), "");
        Map<String, String> words = new LinkedHashMap<>();
        labels.forEach((code, label) -> {
            boolean place = by.equals("place");
            if (code.startsWith(prefix) || place && !code.contains(".")) {
                String declared = place ? code : code.substring(prefix.length());
                words.put(Slug.of(label.typed()), declared);
                words.put(code.startsWith(prefix) ? code.substring(prefix.length()) : code, declared);
            }
        });
        return words;
    }

    /**
     * What a word is in the declaration.
     *
     * @throws RefusedException when the sheet has loaded no such word: the indicator would have no figure
     */
    static String declared(String word, Map<String, String> known) {
        String slug = Slug.of(word);
        if (!known.containsKey(slug)) {
            throw new RefusedException(SheetTexts.text(
                    "indicator.word",
                    word,
                    String.join(", ", NearestCodes.always(slug, new TreeSet<>(known.keySet())))));
        }
        return known.get(slug);
    }
}
