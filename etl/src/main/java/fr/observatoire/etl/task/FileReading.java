package fr.observatoire.etl.task;

import fr.observatoire.etl.discovery.NamedYears;
import fr.observatoire.etl.files.InputFile;
import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.etl.quality.CheckContext;
import fr.observatoire.etl.quality.CheckedRecord;
import fr.observatoire.etl.quality.Gaps;
import fr.observatoire.etl.quality.Violation;
import fr.observatoire.etl.quality.WordsInCells;
import fr.observatoire.etl.read.FileRefusedException;
import fr.observatoire.etl.read.RawRow;
import fr.observatoire.etl.source.Conformer;
import fr.observatoire.etl.source.FileContext;
import fr.observatoire.etl.source.Source;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.ClosingDays;
import fr.observatoire.warehouse.catalog.LakeKind;
import fr.observatoire.warehouse.catalog.SourceContract;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.text.Text;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads one file: opens it in a declared dialect, checks every record, decides whether the file is accepted, and turns
 * its records into figures. Serializable, because Spark sends it to its executors; it does not need Spark itself.
 *
 * <p>A file is checked to its end before its first figure is written: a file with too many refusals, or cut in the
 * middle, gives no figures.
 */
public final class FileReading implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Unknown columns that are named; of the others their number is told. */
    private static final int NAMED_COLUMNS = 10;

    private final Map<String, SourceContract> contracts;
    private final Map<String, Source> sources;
    private final Map<String, LakeKind> kinds;
    private final CheckContext context;
    private final DateRange period;

    /**
     * @param contracts by name of source
     * @param sources by name
     * @param kinds the kinds of rows of the lake, by name
     * @param period records of other days are left out
     */
    public FileReading(
            Map<String, SourceContract> contracts,
            Map<String, Source> sources,
            Map<String, LakeKind> kinds,
            CheckContext context,
            DateRange period) {
        this.contracts = contracts;
        this.sources = sources;
        this.kinds = kinds;
        this.context = context;
        this.period = period;
    }

    /** Reads whole files. */
    public FileReading(
            Map<String, SourceContract> contracts,
            Map<String, Source> sources,
            Map<String, LakeKind> kinds,
            CheckContext context) {
        this(contracts, sources, kinds, context, DateRange.ALWAYS);
    }

    /**
     * Reads a file. What is wrong with it is in the result and no exception.
     *
     * @param input that of the task's address
     * @throws fr.observatoire.etl.files.AddressException when its file system fails, which can be tried again
     */
    public ReadFile read(FileTask task, InputFile input) {
        long start = System.nanoTime();
        SourceContract contract = contracts.get(task.source());
        Source source = sources.get(task.source());
        CheckedFile checked = new CheckedFile(task, kinds);
        try {
            OpenedFile file = new FileOpener(source, context, new Elsewhere(contracts, sources, context))
                    .open(task, input, candidates(contract, task, true), candidates(contract, task, false));
            if (!task.named() || !task.resources().contains(file.resource().name())) {
                checked.warn(
                        1,
                        "recognised_by_header",
                        EtlTexts.text("file.recognised", file.resource().title().typeset()));
            }
            return read(task, file, source, contract, checked, start);
        } catch (FileRefusedException e) {
            Message refusal = checked.refuseFile(e.line(), e.rule(), e.text());
            return refused(task, namedResource(task), checked, refusal, start);
        }
    }

    private static List<Resource> candidates(SourceContract contract, FileTask task, boolean named) {
        return contract.resources().stream()
                .filter(resource -> task.resources().contains(resource.name()) == named)
                .toList();
    }

    private static String namedResource(FileTask task) {
        return task.named() ? task.resources().get(0) : null;
    }

    private ReadFile read(
            FileTask task, OpenedFile file, Source source, SourceContract contract, CheckedFile checked, long start) {
        Resource resource = file.resource();
        Conformer conformer = source.conformer(new FileContext(task.place(), resource));
        RecordDates dates = new RecordDates(resource.schema());
        checkRecords(file, NamedYears.month(fileName(task)), conformer, dates, checked);
        Message refusal = verdict(contract, checked);
        if (refusal != null) {
            return refused(task, resource.name(), checked, refusal, start);
        }
        DoubtfulDates doubts = new DoubtfulDates(fileName(task), resource, dates);
        warnOfGaps(resource, dates, checked, doubts.ask(checked), task.closed());
        askAboutRepeated(resource, checked);
        conformer.review(checked.accepted(), sentence -> checked.warn(1, "review", sentence));
        FileResult result = result(task, resource.name(), checked, null, dates, start);
        ConformedRows figures =
                new ConformedRows(kinds, task.fileNo(), checked.accepted(), dates, doubts.doubtful(), conformer);
        return new ReadFile(result, out -> {
            checked.bookRows().forEach(out);
            figures.writeTo(out);
        });
    }

    private static String fileName(FileTask task) {
        return Path.of(task.path()).getFileName().toString();
    }

    /** @param month that the name of the file says; or null */
    private void checkRecords(
            OpenedFile file, YearMonth month, Conformer conformer, RecordDates dates, CheckedFile checked) {
        file.table().passedOver().forEach(sentence -> checked.warn(1, "passed_over", sentence));
        List<RawRow> totals = new ArrayList<>();
        NamedLines lines = new NamedLines();
        List<RawRow> all = new ArrayList<>();
        file.table().rows().forEachRemaining(all::add);
        warnOfUnknownColumns(file, all, checked);
        file.check()
                .settleDates(all, month)
                .forEach(sentence -> checked.warn(file.table().headerLine(), "date_order", sentence));
        Iterator<RawRow> rows = all.iterator();
        while (rows.hasNext()) {
            RawRow row = rows.next();
            if (row.blank()) {
                continue;
            }
            if (file.table().isTotal().test(row)) {
                totals.add(row);
            } else if (file.check().isTotal(row)) {
                file.check().passTotal();
                lines.total(row);
            } else {
                refuseCut(file, row, rows);
                checkRecord(file, row, dates, checked, lines);
            }
        }
        lines.warn(checked);
        file.check().notices().forEach(notice -> checked.warn(notice.line(), notice.code(), notice.sentence()));
        totals.forEach(total -> checkTotal(file, total, conformer, dates, checked));
    }

    /** A sheet of 16,000 columns would be as many warnings, all with the same answer. */
    private static void warnOfUnknownColumns(OpenedFile file, List<RawRow> rows, CheckedFile checked) {
        if (file.resource().reportsOtherColumns()) {
            List<Text> found = new ArrayList<>();
            file.check().unknownColumns().forEach(name -> found.add(EtlTexts.text("file.unknown_column", name)));
            file.check()
                    .unnamedColumns(rows)
                    .forEach(number -> found.add(EtlTexts.text("file.unnamed_column", number)));
            if (found.size() > NAMED_COLUMNS) {
                List<Text> others = found.subList(NAMED_COLUMNS, found.size());
                Text sentence = EtlTexts.text("file.other_columns", others.size());
                others.clear();
                found.add(sentence);
            }
            found.forEach(sentence -> checked.warn(file.table().headerLine(), "unknown_column", sentence));
        }
    }

    private static void refuseCut(OpenedFile file, RawRow row, Iterator<RawRow> rows) {
        boolean cut = file.check().isShort(row) && !file.check().notes().beginsWithWords(row);
        if (file.rows().unterminated() && cut && !rows.hasNext()) {
            throw new FileRefusedException("truncated", row.line(), EtlTexts.text("file.truncated", row.line()));
        }
    }

    /**
     * A row that equals the sum of those above it is left out where it is no record by itself: it breaks a rule, or its
     * day is taken. Else it may be one, and is asked about.
     */
    private void checkRecord(OpenedFile file, RawRow row, RecordDates dates, CheckedFile checked, NamedLines lines) {
        List<Violation> violations = new ArrayList<>(0);
        CheckedRecord record = file.check().check(row, violations);
        boolean sum = file.check().isSum(row, record, !violations.isEmpty());
        if (!isOfPeriod(record, dates) || isNoRecord(file, row, violations, lines)) {
            return;
        }
        if (sum && (!violations.isEmpty() || checked.contradicts(record))) {
            lines.total(row);
            return;
        }
        if (sum) {
            lines.sum(row);
        }
        if (violations.isEmpty()) {
            checked.take(record, () -> file.check().maskedText(row));
        } else {
            checked.refuse(record, violations, file.check().maskedText(row));
        }
    }

    /** What breaks a rule because it is no record is left out and named. */
    private static boolean isNoRecord(OpenedFile file, RawRow row, List<Violation> violations, NamedLines lines) {
        boolean note = !violations.isEmpty() && file.check().notes().isNote(row);
        boolean unfilled = !violations.isEmpty() && file.check().notes().isUnfilled(row);
        if (note) {
            lines.note(row);
        } else if (unfilled) {
            lines.unfilled(row);
        }
        return note || unfilled;
    }

    /** Nearly every run reads all days; then the dates of records are not needed. */
    private boolean isOfPeriod(CheckedRecord record, RecordDates dates) {
        return period.isAlways() || period.meets(dates.first(record), dates.last(record));
    }

    /** A cell of a totals row that cannot be read is left out: the totals are an additional figure, not a record. */
    private void checkTotal(OpenedFile file, RawRow row, Conformer conformer, RecordDates dates, CheckedFile checked) {
        CheckedRecord total = file.check().check(row, new ArrayList<>());
        conformer.total(total, checked.accepted(), sentence -> checked.warn(row.line(), "totals", sentence)).stream()
                .filter(record -> isOfPeriod(record, dates))
                .forEach(record -> checked.take(record, () -> file.check().maskedText(row)));
    }

    /** Why the whole file is refused, or null. A file without a record of the period is not refused. */
    private Message verdict(SourceContract contract, CheckedFile checked) {
        if (checked.read() == 0 && !period.isAlways()) {
            return null;
        }
        if (checked.read() == 0) {
            return checked.refuseFile(1, "empty", EtlTexts.text("file.no_record"));
        }
        double allowed = Math.max(contract.toleratedRows(), contract.tolerance() * checked.read());
        if (checked.refused() <= allowed && checked.refused() < checked.read()) {
            return null;
        }
        return checked.refuseFile(
                1,
                "tolerance",
                checked.refused() == checked.read()
                        ? EtlTexts.text("file.no_good_record", checked.read())
                        : EtlTexts.text("file.tolerance", checked.refused(), checked.read(), (long) allowed));
    }

    /** A date far from the others is asked about; the days up to it are not missing. */
    private static void warnOfGaps(
            Resource resource, RecordDates dates, CheckedFile checked, Set<CheckedRecord> apart, ClosingDays closed) {
        if (resource.every() != null) {
            Gaps gaps = new Gaps(!resource.isDaily(), resource.isByOpeningDay() ? closed : ClosingDays.NONE);
            checked.accepted().stream()
                    .filter(record -> !apart.contains(record))
                    .forEach(record -> gaps.see(dates.first(record)));
            gaps.sentences().forEach(sentence -> checked.warn(1, "gap", sentence));
        }
    }

    /** What people typed twice may have been twice; an export of a tool only says it twice. */
    private static void askAboutRepeated(Resource resource, CheckedFile checked) {
        if (resource.isFilledIn() && !checked.repeated().isEmpty()) {
            CheckedRecord first = checked.repeated().get(0);
            String sentence = "record.repeated" + (first.session() == null ? "" : "_session");
            String lines = WordsInCells.shown(
                    checked.repeated().stream().map(CheckedRecord::line).toList());
            checked.warn(first.line(), "repeated", EtlTexts.text(sentence, lines, first.session()));
        }
    }

    private static ReadFile refused(FileTask task, String resource, CheckedFile checked, Message refusal, long start) {
        return new ReadFile(result(task, resource, checked, refusal, null, start), out -> checked.bookRows()
                .forEach(out));
    }

    private static FileResult result(
            FileTask task, String resource, CheckedFile checked, Message refusal, RecordDates dates, long start) {
        return new FileResult(
                task.fileNo(),
                resource,
                checked.read(),
                refusal == null ? checked.refused() : checked.read(),
                checked.duplicates(),
                refusal,
                refusal == null ? covered(checked, dates, true) : null,
                refusal == null ? covered(checked, dates, false) : null,
                checked.messages(),
                checked.warnings(),
                System.nanoTime() - start);
    }

    private static LocalDate covered(CheckedFile checked, RecordDates dates, boolean first) {
        return checked.accepted().stream()
                .map(record -> first ? dates.first(record) : dates.last(record))
                .filter(Objects::nonNull)
                .reduce((a, b) -> a.isBefore(b) == first ? a : b)
                .orElse(null);
    }
}
