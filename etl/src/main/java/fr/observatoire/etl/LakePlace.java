package fr.observatoire.etl;

import fr.observatoire.etl.files.Address;
import fr.observatoire.etl.lake.HadoopLake;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Where a run writes its part of the lake: in the home, or elsewhere, as it is asked to, or else as the last one did. */
final class LakePlace {

    private final JournalFolder journal;
    private final Address home;
    private final Address folder;

    /** @param asked null when nothing is said of it */
    LakePlace(Home home, Address asked) {
        this.journal = new JournalFolder(home.lake());
        this.home = Address.of(home.lake());
        this.folder = asked != null ? asked : journal.address().map(Address::of).orElse(this.home);
    }

    /** Refuses a place that cannot be reached, before anything is read. */
    LakePlace require() {
        if (isElsewhere()) {
            try {
                HadoopLake.create(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return this;
    }

    private boolean isElsewhere() {
        return !folder.equals(home);
    }

    /** The folder that a run writes. */
    Address begin(String run) {
        journal.removeLeftovers();
        if (isElsewhere()) {
            journal.begin(run, folder.toString());
        } else {
            journal.make();
        }
        return folder.resolve(run);
    }
}
