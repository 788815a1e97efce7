package fr.observatoire.warehouse.catalog.choice;

import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The choices of one office, by the codes of indicators and chapters. */
public record OfficeChoices(Map<String, Choice> indicators, Map<String, Choice> chapters) {

    /** Of an office that shows everything as the program does. */
    public static final OfficeChoices NONE = new OfficeChoices(Map.of(), Map.of());

    private static final Choice NOTHING = new Choice(null, null, null);

    public OfficeChoices {
        indicators = Map.copyOf(indicators);
        chapters = Map.copyOf(chapters);
    }

    /** What is said of the indicator itself; without that, what is said of its chapter. */
    public boolean shows(String indicator, String chapter) {
        Boolean itself = of(indicators, indicator).shown();
        return itself == null ? !Boolean.FALSE.equals(of(chapters, chapter).shown()) : itself;
    }

    /** The office's own name of an indicator, if it gave it one. */
    public Optional<Text> label(String indicator) {
        return Optional.ofNullable(of(indicators, indicator).label());
    }

    /** The office's own name of a chapter, if it gave it one. */
    public Optional<Text> title(String chapter) {
        return Optional.ofNullable(of(chapters, chapter).label());
    }

    /** Whether the office says where an indicator stands among those of its chapter. */
    public boolean places(String indicator) {
        return of(indicators, indicator).place() != null;
    }

    /** The chapters that are shown, in the order of the office. */
    public List<String> chapters(List<String> usual) {
        return placed(chapters, usual);
    }

    /** The indicators of one chapter that are shown, in the order of the office. */
    public List<String> indicators(List<String> usual) {
        return placed(indicators, usual);
    }

    /** Those that the office gives a place come to stand exactly there; the others keep their order around them. */
    private static List<String> placed(Map<String, Choice> choices, List<String> usual) {
        List<String> placed = new ArrayList<>(
                usual.stream().filter(code -> of(choices, code).place() == null).toList());
        usual.stream()
                .filter(code -> of(choices, code).place() != null)
                .sorted(Comparator.comparing(code -> of(choices, code).place()))
                .forEach(code -> placed.add(Math.min(of(choices, code).place() - 1, placed.size()), code));
        return placed;
    }

    private static Choice of(Map<String, Choice> choices, String code) {
        return choices.getOrDefault(code, NOTHING);
    }
}
