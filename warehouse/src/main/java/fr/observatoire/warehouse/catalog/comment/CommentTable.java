package fr.observatoire.warehouse.catalog.comment;

import fr.observatoire.warehouse.catalog.file.ModelFile;
import fr.observatoire.warehouse.catalog.file.ModelFiles;
import fr.observatoire.warehouse.catalog.file.ModelRow;
import fr.observatoire.warehouse.period.Grain;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code comments.csv}: one row per indicator and period, or two where each speaks to the readers of one language.
 */
public final class CommentTable {

    private static final String TABLE = "comments";
    private static final List<String> COLUMNS = List.of("indicator", "period", "text");
    private static final List<String> OPTIONAL = List.of("language", "office");
    private static final List<String> LANGUAGES = List.of("fr", "en");

    /** Two lines below the chart of a slide. */
    private static final int LONGEST = 200;

    /** What the letters of charts, slides and pages can write: no control, no line break, no picture. */
    private static final Pattern TEXT = Pattern.compile(
            "[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{Mn}\\p{N}\\p{P}\\p{Sc}\\p{Sm}\\p{Sk}\\p{Zs}°©®™]{1," + LONGEST
                    + "}");

    private final ModelFiles files;
    private final List<String> offices;
    private final String home;
    private final CommentedPeriods periods;

    /** @param home the office of a row that names none; null when there is no office */
    public CommentTable(ModelFiles files, Set<String> offices, String home, CommentedPeriods periods) {
        this.files = files;
        this.offices = List.copyOf(offices);
        this.home = home;
        this.periods = periods;
    }

    /**
     * The comments of all offices, in order of time.
     *
     * @param grains those of each indicator, by its code
     * @param former the code of today of each that an indicator had before
     */
    public List<Comment> read(Map<String, List<Grain>> grains, Map<String, String> former) {
        files.requireParts("", List.of(TABLE));
        List<String> codes = Stream.concat(grains.keySet().stream(), former.keySet().stream())
                .sorted()
                .toList();
        List<Comment> comments = new ArrayList<>();
        Map<Comment, ModelRow> rows = new HashMap<>();
        for (ModelFile file : files.parts("", TABLE)) {
            for (ModelRow row : ModelRow.read(file, COLUMNS, OPTIONAL)) {
                String written = row.oneOf("indicator", codes);
                String indicator = former.getOrDefault(written, written);
                String office = office(row);
                Comment comment = new Comment(
                        office,
                        indicator,
                        periods.read(row, office, grains.get(indicator)),
                        text(row),
                        row.optional("language") == null ? null : row.oneOf("language", LANGUAGES));
                comments.stream()
                        .filter(each -> isTwice(each, comment))
                        .findFirst()
                        .ifPresent(first -> refuse(row, rows.get(first)));
                rows.put(comment, row);
                comments.add(comment);
            }
        }
        comments.sort(Comparator.comparing(Comment::period));
        return List.copyOf(comments);
    }

    private String office(ModelRow row) {
        return row.optional("office") == null && home != null ? home : row.oneOf("office", offices);
    }

    private static String text(ModelRow row) {
        if (!TEXT.matcher(row.text("text")).matches()) {
            Text expected = Texts.WAREHOUSE.text(
                    "expected.comment", LONGEST, row.text("text").length());
            throw row.refused("text", Texts.WAREHOUSE.text("model.expected", expected));
        }
        return row.text("text");
    }

    /** Two comments that one reader would see at one figure. */
    private static boolean isTwice(Comment one, Comment other) {
        return one.office().equals(other.office())
                && one.indicator().equals(other.indicator())
                && one.period().equals(other.period())
                && (one.lang() == null || other.speaks(one.lang()));
    }

    private static void refuse(ModelRow row, ModelRow first) {
        throw row.refused(
                "period",
                Texts.WAREHOUSE.text(
                        "model.duplicate", row.text("period"), first.file().path(), first.line()));
    }
}
