package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How one column writes its days, settled by all its cells: one cell of 13 or more proves for the whole column whether
 * the day or the month stands first. A column that proves both, or is written in another form altogether, refuses the
 * file: half of its days would be exchanged with their months, or none be read.
 */
public final class DateColumn {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    /** Day 0 of Excel's calendar, which contains a 29 February 1900 that did not exist. */
    private static final LocalDate EXCEL_EPOCH = LocalDate.of(1899, 12, 30);

    /** From 1990 to 2063: no other figure of five digits stands in a whole column of dates. */
    private static final String SERIAL = "3[3-9]\\d{3}|[45]\\d{4}";

    private static final int FEW = 3;

    private final String name;
    private final DateText declared;
    private final boolean daily;
    private final YearMonth month;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Text> told = new ArrayList<>();

    /**
     * One filled cell.
     *
     * @param written null when its text has no form of a date
     * @param real it is a date by its kind, as a workbook has them: the program that wrote it knew day and month, or
     *     believed so
     */
    record Cell(int line, String text, WrittenDate written, boolean real) {}

    /**
     * @param name of the column
     * @param daily whether every day has its row
     * @param month that the name of the file says; or null
     */
    public DateColumn(String name, DateText declared, boolean daily, YearMonth month) {
        this.name = name;
        this.declared = declared;
        this.daily = daily;
        this.month = month;
    }

    public void add(int line, String text, boolean real) {
        cells.add(new Cell(line, text, WrittenDate.of(text), real));
    }

    /**
     * How the column is to be read.
     *
     * @throws FileRefusedException when the cells contradict each other, or most are no dates
     */
    public DateText settle() {
        refuseOtherForm();
        Cell monthProof = first(cell -> !cell.real && cell.written != null && cell.written.proves(true));
        Cell dayProof = first(cell -> !cell.real && cell.written != null && cell.written.proves(false));
        if (monthProof != null && dayProof != null) {
            throw refused(
                    "dates.mixed",
                    Math.max(monthProof.line, dayProof.line),
                    dayProof.text,
                    dayProof.line,
                    monthProof.text,
                    monthProof.line);
        }
        refuseYearsInFront();
        boolean monthFirst = monthProof != null || dayProof == null && declared.monthFirst();
        if (monthProof != null && !declared.monthFirst()) {
            ask("dates.month_first", monthProof.text, monthProof.line);
        }
        Cell real = first(Cell::real);
        if (monthFirst != declared.monthFirst() && real != null) {
            Cell proof = monthProof == null ? dayProof : monthProof;
            throw refused("dates.mixed", proof.line, real.text, real.line, proof.text, proof.line);
        }
        new ExchangedDays(this, cells, monthFirst, monthProof != null || dayProof != null).check(daily, month);
        return declared.in(monthFirst);
    }

    /** Sentences to ask about. */
    public List<Text> told() {
        return told;
    }

    void ask(String code, Object... arguments) {
        told.add(sentence(code, arguments));
    }

    FileRefusedException refused(String code, int line, Object... arguments) {
        return new FileRefusedException("dates", line, sentence(code, arguments));
    }

    private Text sentence(String code, Object... arguments) {
        return EtlTexts.text(
                code, Stream.concat(Stream.of(name), Stream.of(arguments)).toArray());
    }

    private Cell first(Predicate<Cell> predicate) {
        return cells.stream().filter(predicate).findFirst().orElse(null);
    }

    private void refuseOtherForm() {
        List<Cell> other =
                cells.stream().filter(cell -> !declared.looksLike(cell.text)).toList();
        if (cells.size() > 1 && 2 * other.size() > cells.size()) {
            throw refused(
                    "dates.other_form",
                    other.get(0).line,
                    other.get(0).text,
                    declared.format(LocalDate.of(2018, 12, 31)));
        }
    }

    /** {@code 18-08-01}: days change from row to row and years do not. */
    private void refuseYearsInFront() {
        List<WrittenDate> shorts = cells.stream()
                .map(Cell::written)
                .filter(Objects::nonNull)
                .filter(WrittenDate::shortYear)
                .toList();
        long days = shorts.stream().mapToInt(WrittenDate::first).distinct().count();
        long years = shorts.stream().mapToInt(WrittenDate::year).distinct().count();
        if (shorts.size() >= FEW && years > days) {
            Cell cell = first(one -> one.written != null && one.written.shortYear());
            throw refused("dates.two_digits", cell.line, cell.text);
        }
    }

    /** The days of a column in which every cell is Excel's number of a day; null when it is none. */
    public static LocalDate ofSerial(String text) {
        return text.matches(SERIAL) ? EXCEL_EPOCH.plusDays(Long.parseLong(text)) : null;
    }

    /** Whether every cell is Excel's number of a day: then the column is read so, and asked about. */
    public boolean isSerial() {
        boolean serial = cells.size() > 1 && cells.stream().allMatch(cell -> cell.text.matches(SERIAL));
        if (serial) {
            ask("dates.serial", SHOWN.format(ofSerial(cells.get(0).text)), cells.get(0).text);
        }
        return serial;
    }
}
