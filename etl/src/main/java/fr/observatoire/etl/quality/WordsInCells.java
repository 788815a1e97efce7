package fr.observatoire.etl.quality;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Words in the cells of one file that are read, and asked about once: {@code n.c.}, a reason that no list has. */
public final class WordsInCells {

    /** As many lines as a reader will look up. */
    private static final int SHOWN = 12;

    private final SortedMap<String, SortedSet<Integer>> absent = new TreeMap<>();
    private final Map<FieldCheck, SortedMap<String, SortedSet<Integer>>> unlisted = new LinkedHashMap<>();

    /**
     * Something to ask about.
     *
     * @param line the first one that shows it
     */
    public record Notice(int line, String code, Text sentence) {}

    /** The text of a cell; empty for a word that says that there is no figure. */
    String read(FieldCheck field, String cell, int line) {
        if (field.isAbsent(cell)) {
            absent.computeIfAbsent(cell.strip(), word -> new TreeSet<>()).add(line);
            return "";
        }
        if (field.isUnlisted(cell)) {
            unlisted.computeIfAbsent(field, one -> new TreeMap<>())
                    .computeIfAbsent(cell.strip(), word -> new TreeSet<>())
                    .add(line);
        }
        return cell;
    }

    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        if (!absent.isEmpty()) {
            SortedSet<Integer> lines = lines(absent);
            String code = lines.size() == 1 ? "file.absent_one" : "file.absent_many";
            notices.add(notice("absent_cells", lines, EtlTexts.text(code, words(absent), shown(lines))));
        }
        unlisted.forEach((field, words) -> {
            SortedSet<Integer> lines = lines(words);
            notices.add(notice("unlisted_word", lines, field.unlisted(words(words), shown(lines))));
        });
        return notices;
    }

    private static Notice notice(String code, SortedSet<Integer> lines, Text sentence) {
        return new Notice(lines.first(), code, sentence);
    }

    private static SortedSet<Integer> lines(SortedMap<String, SortedSet<Integer>> words) {
        return words.values().stream().flatMap(Collection::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(SortedMap<String, SortedSet<Integer>> words) {
        return words.keySet().stream().map(Violation::shown).collect(Collectors.joining(", "));
    }

    /** The first of some lines, as a sentence names them. */
    public static String shown(Collection<Integer> lines) {
        return lines.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "))
                + (lines.size() > SHOWN ? "…" : "");
    }
}
