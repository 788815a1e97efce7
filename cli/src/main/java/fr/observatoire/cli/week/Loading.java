package fr.observatoire.cli.week;

import fr.observatoire.cli.setup.FirstConfiguration;
import fr.observatoire.cli.terminal.Reason;
import fr.observatoire.etl.EtlOptions;
import fr.observatoire.etl.MissingInputException;
import fr.observatoire.etl.Pipeline;
import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.text.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The load of a run, and what is to be said of it.
 *
 * @param catalog null when the configuration cannot be read
 * @param report null when the load failed
 * @param failure null when it did not
 */
record Loading(Catalog catalog, EtlReport report, Finding failure) {

    /** Loads what is new; a failure ends the load and not the run, which has to say it. */
    static Loading of(Home home, Address input, LocalDate today, Consumer<Text> says) {
        Catalog catalog = null;
        try {
            catalog = new FirstConfiguration(home, input, says).catalog(false);
            EtlOptions options = new EtlOptions(
                    home.root(), input, null, Set.of(), EtlOptions.LOCAL, false, DateRange.ALWAYS, today);
            return new Loading(catalog, new Pipeline(options, catalog, EtlListener.SILENT).run(), null);
        } catch (MissingInputException missing) {
            return failed(catalog, WeekTexts.text("week.no_input", missing.folder()));
        } catch (RuntimeException fault) {
            return failed(catalog, Reason.text(fault));
        }
    }

    private static Loading failed(Catalog catalog, Text reason) {
        Text text = WeekTexts.text("week.failed", reason);
        return new Loading(catalog, null, Finding.state("load/" + text.typed(), text));
    }

    boolean refused() {
        return report != null && report.refused();
    }

    /** The failure, or the files that this run refused whole. */
    List<Finding> findings() {
        if (failure != null) {
            return List.of(failure);
        }
        List<Finding> findings = new ArrayList<>();
        for (EtlReport.Message file : report.refusedFiles()) {
            findings.add(Finding.event("file/" + file.file(), WeekTexts.text("week.file", file.file(), file.text())));
        }
        return findings;
    }

    /** What was done, for the log. */
    Text outcome() {
        if (failure != null) {
            return failure.text();
        } else if (report.published()) {
            long rows = report.sources().stream()
                    .mapToLong(EtlReport.SourceLine::loaded)
                    .sum();
            return WeekTexts.text("week.loaded", report.snapshot(), rows);
        }
        return WeekTexts.text(report.refused() ? "week.refused" : "week.unchanged");
    }
}
