package fr.observatoire.etl;

import fr.observatoire.etl.discovery.Discovery;
import fr.observatoire.etl.discovery.FoundFile;
import fr.observatoire.etl.files.InputFolder;
import fr.observatoire.etl.outcome.EtlException;
import fr.observatoire.etl.outcome.EtlListener;
import fr.observatoire.etl.outcome.EtlListener.Step;
import fr.observatoire.etl.outcome.EtlReport;
import fr.observatoire.etl.source.Source;
import fr.observatoire.etl.source.counters.Counters;
import fr.observatoire.etl.source.declared.Declared;
import fr.observatoire.etl.source.events.Events;
import fr.observatoire.etl.source.footfall.Footfall;
import fr.observatoire.etl.source.guides.Guides;
import fr.observatoire.etl.source.insee.Insee;
import fr.observatoire.etl.source.newsletter.Newsletter;
import fr.observatoire.etl.source.partners.Partners;
import fr.observatoire.etl.source.press.Press;
import fr.observatoire.etl.source.published.Published;
import fr.observatoire.etl.source.social.Social;
import fr.observatoire.etl.source.surveys.Surveys;
import fr.observatoire.etl.source.terraaventura.TerraAventura;
import fr.observatoire.etl.source.touristtax.TouristTax;
import fr.observatoire.etl.source.web.Web;
import fr.observatoire.etl.spark.SparkReading;
import fr.observatoire.etl.spark.SparkReading.Outcome;
import fr.observatoire.etl.task.FileReading;
import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.journal.Manifest;
import fr.observatoire.warehouse.load.DryLoad;
import fr.observatoire.warehouse.load.LoadReport;
import fr.observatoire.warehouse.publish.KnownFiles;
import fr.observatoire.warehouse.publish.WarehouseWriter;
import fr.observatoire.warehouse.store.Home;
import java.util.List;

/** Loads the new files of the input folder into a published snapshot. All steps are here, in order. */
public final class Pipeline {

    static final List<Source> SOURCES = List.of(
            new Footfall(),
            new Web(),
            new Counters(),
            new Social(),
            new Newsletter(),
            new Press(),
            new TerraAventura(),
            new Partners(),
            new Events(),
            new Surveys(),
            new Guides(),
            new TouristTax(),
            new Insee(),
            new Declared(),
            new Published());

    private final EtlOptions options;
    private final Catalog catalog;
    private final EtlListener listener;

    public Pipeline(EtlOptions options, Catalog catalog, EtlListener listener) {
        this.options = options;
        this.catalog = catalog;
        this.listener = listener;
    }

    /**
     * Runs the pipeline once.
     *
     * @throws MissingInputException when the input folder is not there
     * @throws fr.observatoire.etl.files.AddressException when a file system cannot be reached
     * @throws fr.observatoire.warehouse.catalog.UnknownCodeException when a source of {@code only} does not exist
     * @throws EtlException when a contract cannot be used; the text says which
     * @throws fr.observatoire.warehouse.store.StoreException when the load fails; the old snapshot stays
     */
    public EtlReport run() {
        InputFolder input = InputFolder.at(options.input());
        if (!input.exists()) {
            throw new MissingInputException(options.input());
        }
        Home home = new Home(options.home());
        LakePlace lake = new LakePlace(home, options.lake()).require();
        FileReading reading = Preparation.of(options, catalog, SOURCES);
        if (!options.check()) {
            WarehouseWriter.catchUp(home, catalog, listener);
        }
        listener.began(Step.DISCOVER);
        KnownFiles known = KnownFiles.in(home, catalog);
        Run run = new Run(home, catalog, known, Discovery.in(input, options.only(), catalog));
        boolean again = !options.period().isAlways();
        List<FoundFile> files = again ? run.notWithdrawn() : run.unknown();
        if (files.isEmpty()) {
            return run.nothingNew();
        }

        SparkReading spark = new SparkReading(options.master(), listener);
        Outcome read = spark.read(run.tasks(files), reading, lake.begin(run.id()));
        Manifest manifest = run.manifest(files, read, options.period());
        if (options.check()) {
            try {
                return run.checked(files, read.results(), new DryLoad(home, catalog).refused(manifest));
            } finally {
                new JournalFolder(home.lake()).discard(manifest.run());
            }
        }

        listener.began(Step.LOAD);
        LoadReport loaded = WarehouseWriter.load(home, catalog, manifest, listener);
        return run.loaded(files, read.results(), loaded);
    }
}
