package fr.observatoire.cli.setup;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days of the week as a person writes them: {@code mardi-samedi}, {@code lun, mer, ven}, {@code aucun}. */
final class Weekdays {

    private static final List<String> NONE = List.of("aucun", "none");
    private static final int WEEK = 7;

    /** « mar » is enough for « mardi », and « mer » is no « mar ». */
    private static final int SHORTEST = 3;

    private Weekdays() {}

    /** The days, in the order of the week; nothing when one of the words is no day. */
    static Optional<List<DayOfWeek>> of(List<String> answer) {
        if (answer.size() == 1 && NONE.contains(Questions.plain(answer.get(0)))) {
            return Optional.of(List.of());
        }
        List<DayOfWeek> days = new ArrayList<>();
        for (String part : answer) {
            List<Optional<DayOfWeek>> ends =
                    Stream.of(part.split("\\s*-\\s*", -1)).map(Weekdays::day).toList();
            if (ends.size() > 2 || ends.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            DayOfWeek first = ends.get(0).orElseThrow();
            DayOfWeek last = ends.get(ends.size() - 1).orElseThrow();
            int more = Math.floorMod(last.getValue() - first.getValue(), WEEK);
            IntStream.rangeClosed(0, more).mapToObj(first::plus).forEach(days::add);
        }
        return Optional.of(days.stream().distinct().sorted().toList());
    }

    private static Optional<DayOfWeek> day(String word) {
        String written = Questions.plain(word);
        return Stream.of(DayOfWeek.values())
                .filter(day -> written.length() >= SHORTEST)
                .filter(day -> Stream.of(Locale.FRENCH, Locale.ENGLISH)
                        .map(language -> Questions.plain(day.getDisplayName(TextStyle.FULL, language)))
                        .anyMatch(name -> name.startsWith(written)))
                .findFirst();
    }

    /** The days as a list of the configuration. */
    static String yaml(List<DayOfWeek> days) {
        return days.stream()
                .map(day -> day.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
