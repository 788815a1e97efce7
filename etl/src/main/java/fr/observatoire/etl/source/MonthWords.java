package fr.observatoire.etl.source;

import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words of the contract for the columns of a table by month. */
final class MonthWords {

    private static final Pattern SUMMARY = summary();

    private final Map<String, String> counted = new HashMap<>();
    private final Map<String, String> codes;
    private final Set<String> months;
    private final Set<String> years;

    MonthWords(Resource resource, Dialect dialect) {
        Map<String, Field> fields =
                resource.schema().fields().stream().collect(Collectors.toMap(Field::name, field -> field));
        this.codes = fields.get(MonthTable.COUNTED).codes();
        codes.keySet().forEach(word -> counted.put(Slug.of(word), word));
        this.months = slugs(fields.get(MonthTable.MONTH), dialect);
        this.years = slugs(fields.get(MonthTable.YEAR), dialect);
    }

    private static Pattern summary() {
        Properties words = new Properties();
        try (InputStream file = MonthWords.class.getResourceAsStream("month-words.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Pattern.compile(words.getProperty("summary"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> slugs(Field field, Dialect dialect) {
        return field.headerNames(dialect.lang()).stream().map(Slug::of).collect(Collectors.toSet());
    }

    /** Whether a row is the header of a table that needs no unpivoting, as the template has it. */
    boolean isList(RawRow row) {
        return Stream.of(row.cells())
                .map(Slug::of)
                .toList()
                .containsAll(List.of(MonthTable.MONTH, MonthTable.COUNTED, MonthTable.VALUE));
    }

    MonthCell read(String cell) {
        return MonthCell.of(cell, counted);
    }

    /** The columns of a header; null when the row is none. */
    MonthColumns columns(RawRow row) {
        List<String> slugs = Stream.of(row.cells()).map(Slug::of).toList();
        int month = first(slugs, months);
        int year = first(slugs, years);
        Map<Integer, MonthCell> figures = new TreeMap<>();
        List<String> others = new ArrayList<>();
        for (int column = 0; column < row.cells().length; column++) {
            MonthCell cell = read(row.cells()[column]);
            if (!cell.isNothing()) {
                figures.put(column, cell);
            } else if (column != month && column != year && !row.cells()[column].isBlank()) {
                others.add(row.cells()[column].strip());
            }
        }
        int label = month >= 0 ? month : year >= 0 ? year : 0;
        if (month < 0 && !isWide(figures) || figures.isEmpty() || figures.containsKey(label)) {
            return null;
        }
        others.remove(row.cells()[label].strip());
        return new MonthColumns(label, month >= 0 ? year : -1, figures, others);
    }

    private static int first(List<String> slugs, Set<String> names) {
        return IntStream.range(0, slugs.size())
                .filter(column -> names.contains(slugs.get(column)))
                .findFirst()
                .orElse(-1);
    }

    /** Without a name above the rows, two months or years across make it sure what the table is. */
    private static boolean isWide(Map<Integer, MonthCell> figures) {
        long months =
                figures.values().stream().filter(cell -> cell.month() != null).count();
        long years =
                figures.values().stream().filter(cell -> cell.year() != null).count();
        return Math.max(months, years) > 1;
    }

    /**
     * What a text names, by the longest of the words in it; in the longest word for it, which a reader understands
     * best. Null when it names nothing, or two things.
     */
    String countedIn(String text) {
        String slug = "-" + Slug.of(text) + "-";
        List<String> named = counted.keySet().stream()
                .filter(word -> slug.contains("-" + word + "-"))
                .toList();
        int longest = named.stream().mapToInt(String::length).max().orElse(0);
        List<String> found = named.stream()
                .filter(word -> word.length() == longest)
                .map(word -> codes.get(counted.get(word)))
                .distinct()
                .toList();
        return found.size() != 1
                ? null
                : codes.keySet().stream()
                        .filter(word -> codes.get(word).equals(found.get(0)))
                        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                        .orElseThrow();
    }

    /** Why a row that looks like the header of such a table is none that can be read; null when it does not. */
    Text misfit(RawRow row) {
        List<String> slugs = Stream.of(row.cells()).map(Slug::of).toList();
        if (slugs.size() > 1 && slugs.stream().anyMatch(slug -> slug.startsWith(MonthTable.MONTH))) {
            return EtlTexts.text("months.no_figure");
        }
        boolean counts = Stream.of(row.cells()).map(this::read).anyMatch(cell -> cell.counted() != null);
        return counts && first(slugs, years) >= 0 ? EtlTexts.text("months.years") : null;
    }

    /** Whether the label of a row says that it sums up months or compares them. */
    static boolean isSummary(String label) {
        return SUMMARY.matcher(Slug.of(label)).matches();
    }

    /** Any word: of a row that is refused for its month. */
    String any() {
        return codes.keySet().iterator().next();
    }
}
