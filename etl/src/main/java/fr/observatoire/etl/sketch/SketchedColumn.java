package fr.observatoire.etl.sketch;

import fr.observatoire.etl.read.DateText;
import fr.observatoire.etl.read.NumberText;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.read.Slug;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One column of a sheet that nobody has declared yet.
 *
 * @param header its name in the file
 * @param cells of each record, without the spaces around; empty for none
 * @param kind what nearly all filled cells are
 */
public record SketchedColumn(String header, List<String> cells, Kind kind) {

    /** What cells are. */
    public enum Kind {
        DAY,
        MONTH,
        /** Numbers without decimals. */
        COUNT,
        NUMBER,
        WORD
    }

    /** So many of ten cells tell what a column is; the others are mistakes, which the load refuses one by one. */
    private static final int OF_TEN = 8;

    /** As many first days of a month, and no other day, are months whose cells show a day. */
    private static final int FEW_MONTHS = 3;

    private static final DateText DAYS = new DateText(FieldType.DATE, "dd/MM/uuuu", "fr");
    private static final DateText MONTHS = new DateText(FieldType.YEARMONTH, "MM/uuuu", "fr");
    private static final NumberText FRENCH = numbers(",", " ");
    private static final NumberText ENGLISH = numbers(".", ",");

    private static NumberText numbers(String decimal, String group) {
        return new NumberText(new Dialect("sketch", "utf-8", false, ";", decimal, group, "dd/MM/uuuu", "fr"));
    }

    static List<String> cells(List<RawRow> records, int column) {
        return records.stream()
                .map(row -> column < row.cells().length
                        ? row.cells()[column].replace('\u00A0', ' ').strip()
                        : "")
                .toList();
    }

    /** Whether a column of numbers is one only when a point stands before the decimals. */
    static boolean isEnglish(List<List<String>> columns) {
        return columns.stream().anyMatch(cells -> most(cells, cell -> isNumber(cell, true)) && !all(cells, false))
                && columns.stream().noneMatch(cells -> most(cells, cell -> isNumber(cell, false)) && !all(cells, true));
    }

    private static boolean all(List<String> cells, boolean english) {
        return cells.stream().allMatch(cell -> cell.isEmpty() || isNumber(cell, english));
    }

    private static boolean isNumber(String cell, boolean english) {
        return !Double.isNaN((english ? ENGLISH : FRENCH).parse(cell, null));
    }

    static SketchedColumn of(String header, List<String> cells, boolean english) {
        return new SketchedColumn(header, cells, kind(cells, english));
    }

    private static Kind kind(List<String> cells, boolean english) {
        if (most(cells, cell -> isNumber(cell, english))) {
            NumberText numbers = english ? ENGLISH : FRENCH;
            boolean whole = cells.stream()
                    .mapToDouble(cell -> numbers.parse(cell, null))
                    .allMatch(value -> Double.isNaN(value) || value == Math.rint(value));
            return whole ? Kind.COUNT : Kind.NUMBER;
        }
        if (most(cells, cell -> DAYS.parse(cell) != null)) {
            return showsMonths(cells) ? Kind.MONTH : Kind.DAY;
        }
        return most(cells, cell -> MONTHS.parse(cell) != null) ? Kind.MONTH : Kind.WORD;
    }

    private static boolean showsMonths(List<String> cells) {
        List<LocalDate> days = filled(cells)
                .map(DAYS::parse)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return days.size() >= FEW_MONTHS && days.stream().allMatch(day -> day.getDayOfMonth() == 1);
    }

    private static Stream<String> filled(List<String> cells) {
        return cells.stream().filter(cell -> !cell.isEmpty());
    }

    private static boolean most(List<String> cells, Predicate<String> are) {
        long filled = filled(cells).count();
        return filled > 0 && 10 * filled(cells).filter(are).count() >= OF_TEN * filled;
    }

    /** Its name in answers and contracts: {@code nuitees}. */
    public String slug() {
        return Slug.of(header);
    }

    /** Whether numbers of it are below zero. */
    public boolean fallsBelowZero() {
        return filled(cells).anyMatch(cell -> cell.startsWith("-"));
    }

    /** The different words of it. */
    public List<String> words() {
        return filled(cells).distinct().toList();
    }

    /** A cell, as two records are told apart by it; empty for an empty one. */
    public String told(int record) {
        String cell = cells.get(record);
        LocalDate day = kind == Kind.DAY ? DAYS.parse(cell) : kind == Kind.MONTH ? MONTHS.parse(cell) : null;
        return day == null ? Slug.of(cell) : day.toString();
    }
}
