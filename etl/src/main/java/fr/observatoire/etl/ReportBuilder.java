package fr.observatoire.etl;

import fr.observatoire.etl.discovery.Discovery;
import fr.observatoire.etl.discovery.FoundFile;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.etl.outcome.EtlReport.Message;
import fr.observatoire.etl.outcome.EtlReport.SourceLine;
import fr.observatoire.etl.task.FileResult;
import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.load.LoadReport.FileOutcome;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Warning;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts the results of the files, by source. */
final class ReportBuilder {

    /** More would be too many to read; all are in the list of refused rows. */
    private static final int CAUSES = 3;

    private static final double NANOS_A_MILLI = 1e6;
    private static final double MILLIS_A_SECOND = 1e3;

    private final Map<String, Sums> bySource = new TreeMap<>();
    private final Map<String, FileResult> read = new TreeMap<>();
    private final List<Message> refusedFiles = new ArrayList<>();
    private final Set<Message> messages = new LinkedHashSet<>();
    private final List<Message> noticed = new ArrayList<>();
    private final List<EtlReport.Warning> warnings = new ArrayList<>();
    private final List<EtlReport.Change> changes = new ArrayList<>();

    /** First counts every file of the input folder as skipped; files that were read are added later. */
    ReportBuilder(Discovery found) {
        found.files().forEach(file -> sums(file.source()).skipped++);
        found.copies().forEach(file -> sums(file.source()).skipped++);
        refusedFiles.addAll(found.refused());
        messages.addAll(found.notices());
    }

    private Sums sums(String source) {
        return bySource.computeIfAbsent(source, name -> new Sums());
    }

    /** Adds a file that was read, with the counts of the reading, until the load gives the result for its records. */
    void read(FoundFile file, FileResult result) {
        Sums sums = sums(file.source());
        sums.skipped--;
        sums.files++;
        sums.nanos += result.nanos();
        sums.read += result.read();
        sums.refused += result.refused();
        sums.duplicates += result.accepted() ? result.duplicates() : 0;
        if (!result.accepted()) {
            refusedFiles.add(withCauses(result));
        } else {
            messages.addAll(result.messages());
        }
        noticed.addAll(result.warnings());
        read.put(file.path(), result);
    }

    /** One message for a file that is refused because of its records. */
    private static Message withCauses(FileResult result) {
        Message refusal = result.refusal();
        List<Text> causes = result.messages().stream()
                .limit(CAUSES)
                .map(ReportBuilder::cause)
                .toList();
        return causes.isEmpty()
                ? refusal
                : new Message(
                        refusal.file(),
                        result.messages().get(0).line(),
                        refusal.column(),
                        refusal.code(),
                        EtlTexts.text("record.file_because", refusal.text(), Text.list(causes)));
    }

    private static Text cause(Message message) {
        return message.column() == null
                ? message.text()
                : EtlTexts.text("record.in_column", message.column(), message.text());
    }

    /** Corrects the counts: records may exist in another export too, and a sheet in another sheet. */
    void loaded(FileOutcome outcome) {
        FileResult result = read.get(outcome.path());
        if (result.accepted() && !outcome.accepted()) {
            refusedFiles.add(new Message(outcome.path(), null, null, "other_sheet", outcome.reason()));
        }
        Sums sums = sums(outcome.source());
        sums.refused += outcome.refused() - result.refused();
        sums.duplicates += outcome.duplicates() - (result.accepted() ? result.duplicates() : 0);
    }

    void message(Message message) {
        messages.add(message);
    }

    void changed(ChangedFigure figure, Text indicator) {
        changes.add(new EtlReport.Change(
                figure.office(),
                figure.indicator(),
                indicator,
                figure.period().code(),
                figure.before(),
                figure.after(),
                figure.path()));
    }

    /** Warnings from reading the files, for runs without a load, which would tell which of them are known. */
    void sayWhatWasNoticed() {
        messages.addAll(noticed);
    }

    void warning(Warning warning) {
        warnings.add(new EtlReport.Warning(
                warning.id(),
                warning.office(),
                warning.source(),
                warning.code(),
                text(warning.from()),
                text(warning.to()),
                warning.path(),
                warning.line(),
                warning.text()));
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    EtlReport build(String snapshot, boolean published, String refusalsFile) {
        List<SourceLine> lines = new ArrayList<>();
        bySource.forEach((source, sums) -> lines.add(sums.line(source)));
        return new EtlReport(
                snapshot, published, lines, refusedFiles, List.copyOf(messages), warnings, changes, refusalsFile);
    }

    private static final class Sums {
        private int files;
        private int skipped;
        private long read;
        private long refused;
        private long duplicates;
        private long nanos;

        SourceLine line(String source) {
            double seconds = Math.round(nanos / NANOS_A_MILLI) / MILLIS_A_SECOND;
            return new SourceLine(
                    source, files, read, read - refused - duplicates, refused, duplicates, skipped, seconds);
        }
    }
}
