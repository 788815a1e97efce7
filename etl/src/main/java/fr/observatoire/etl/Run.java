package fr.observatoire.etl;

import fr.observatoire.etl.discovery.Discovery;
import fr.observatoire.etl.discovery.FoundFile;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.etl.spark.SparkReading.Outcome;
import fr.observatoire.etl.task.FileResult;
import fr.observatoire.etl.task.FileTask;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Entry;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.load.LoadReport;
import fr.observatoire.warehouse.load.LoadReport.FileOutcome;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.publish.KnownFiles;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One run of the pipeline: its name, the numbers of its files, and what it says at the end. */
final class Run {

    /** For a file that fits no resource. */
    private static final String NO_RESOURCE = "unknown";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final Home home;
    private final Catalog catalog;
    private final KnownFiles known;
    private final Discovery found;
    private final Map<List<String>, List<String>> beside;
    private final String id;

    Run(Home home, Catalog catalog, KnownFiles known, Discovery found) {
        this.home = home;
        this.catalog = catalog;
        this.known = known;
        this.found = found;
        this.beside = Stream.concat(found.files().stream(), found.copies().stream())
                .collect(Collectors.groupingBy(
                        Run::room, Collectors.mapping(FoundFile::path, Collectors.toUnmodifiableList())));
        this.id = TIME.format(LocalDateTime.now(ZoneOffset.UTC)) + "-"
                + UUID.randomUUID().toString().substring(0, 8);
    }

    /** The files that lie beside each other: those of one office and source. */
    private static List<String> room(FoundFile file) {
        return List.of(file.office(), file.source());
    }

    String id() {
        return id;
    }

    /** The files that are not loaded yet; their positions are their numbers in this run. */
    List<FoundFile> unknown() {
        return found.files().stream()
                .filter(file -> !known.contains(file.known(), file.path(), beside.get(room(file))))
                .toList();
    }

    /** The files that nobody took back. */
    List<FoundFile> notWithdrawn() {
        return found.files().stream()
                .filter(file -> known.withdrawal(file.known()) == null)
                .toList();
    }

    List<FileTask> tasks(List<FoundFile> files) {
        return IntStream.range(0, files.size())
                .mapToObj(fileNo -> task(fileNo, files.get(fileNo)))
                .toList();
    }

    private FileTask task(int fileNo, FoundFile file) {
        return new FileTask(
                fileNo,
                file.file().address(),
                file.path(),
                file.source(),
                catalog.office(file.office()).place(),
                file.bytes(),
                file.modified(),
                file.resources(),
                file.named(),
                catalog.closingDays(file.office()));
    }

    /** What the load must know about each file. A file without a day of the period has nothing to load. */
    Manifest manifest(List<FoundFile> files, Outcome read, DateRange period) {
        return new Manifest(
                id,
                read.results().stream()
                        .filter(result -> result.read() > 0 || !result.accepted())
                        .map(result -> entry(files.get(result.fileNo()), result))
                        .toList(),
                period,
                read.parts());
    }

    private ManifestFile entry(FoundFile file, FileResult result) {
        return new ManifestFile(
                result.fileNo(),
                file.office(),
                file.source(),
                result.resource() == null ? NO_RESOURCE : result.resource(),
                file.path(),
                file.sha256(),
                file.bytes(),
                file.exportDate(),
                result.read(),
                result.refused(),
                result.duplicates(),
                result.accepted(),
                result.accepted() ? null : result.refusal().text(),
                null,
                result.coversFrom(),
                result.coversTo(),
                beside.get(room(file)));
    }

    /** Files refused earlier are named again, so that "nothing new" does not look like "everything is fine". */
    EtlReport nothingNew() {
        ReportBuilder report = report();
        found.files().stream()
                .filter(file -> known.refusal(file.known()) != null)
                .map(file -> refusedBefore(file, known.refusal(file.known())))
                .forEach(report::message);
        return report.build(home.current().orElse(null), false, null);
    }

    private static Message refusedBefore(FoundFile file, Text reason) {
        return new Message(file.path(), null, null, "refused_before", EtlTexts.text("file.refused_before", reason));
    }

    /** Files that were taken back are named each time, so that nobody waits for their figures. */
    private ReportBuilder report() {
        ReportBuilder report = new ReportBuilder(found);
        found.files().stream()
                .filter(file -> known.withdrawal(file.known()) != null)
                .map(file -> withdrawn(file, known.withdrawal(file.known())))
                .forEach(report::message);
        return report;
    }

    private static Message withdrawn(FoundFile file, Entry withdrawal) {
        String day = DAY.format(withdrawal.at().atZone(ZoneId.systemDefault()));
        return new Message(file.path(), null, null, "withdrawn", EtlTexts.text("file.withdrawn", day, file.path()));
    }

    /** @param refused what a load would refuse because of other sheets */
    EtlReport checked(List<FoundFile> files, List<FileResult> results, List<FileOutcome> refused) {
        ReportBuilder report = report();
        results.forEach(result -> report.read(files.get(result.fileNo()), result));
        refused.forEach(report::loaded);
        report.sayWhatWasNoticed();
        return report.build(home.current().orElse(null), false, null);
    }

    EtlReport loaded(List<FoundFile> files, List<FileResult> results, LoadReport loaded) {
        ReportBuilder report = report();
        results.forEach(result -> report.read(files.get(result.fileNo()), result));
        loaded.files().forEach(report::loaded);
        loaded.notes().forEach(note -> report.message(new Message(note.path(), null, null, note.code(), note.text())));
        loaded.warnings().forEach(report::warning);
        loaded.changed()
                .forEach(figure -> report.changed(
                        figure, catalog.indicator(figure.indicator()).label()));
        return report.build(
                loaded.snapshotId(), loaded.published(), home.refusalsFile().toString());
    }
}
