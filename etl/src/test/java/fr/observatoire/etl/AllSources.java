package fr.observatoire.etl;

import fr.observatoire.etl.discovery.Discovery;
import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.files.InputFile;
import fr.observatoire.etl.files.InputFolder;
import fr.observatoire.etl.task.FileResult;
import fr.observatoire.etl.task.FileTask;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.period.DateRange;
import fr.observatoire.warehouse.publish.KnownFiles;
import fr.observatoire.warehouse.store.Home;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/** Reads a file of an input folder with all sources of the pipeline, without Spark. */
public final class AllSources {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private AllSources() {}

    /** The result of the one file of the folder. */
    public static FileResult read(Path input) {
        Catalog catalog = Catalog.withSample(null);
        EtlOptions options = new EtlOptions(
                input, Address.of(input), null, Set.of(), EtlOptions.LOCAL, true, DateRange.ALWAYS, TODAY);
        Home home = new Home(input);
        Discovery found = Discovery.in(InputFolder.at(Address.of(input)), Set.of(), catalog);
        FileTask task = new Run(home, catalog, KnownFiles.in(home, catalog), found)
                .tasks(found.files())
                .get(0);
        return Preparation.of(options, catalog, Pipeline.SOURCES)
                .read(task, InputFile.at(task.file(), null))
                .result();
    }
}
