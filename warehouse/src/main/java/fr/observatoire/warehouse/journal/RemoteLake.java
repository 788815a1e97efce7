package fr.observatoire.warehouse.journal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ServiceLoader;
import java.util.Set;

/** Reaches lakes that are not in the home. Found as a service, because the warehouse itself knows no file system but this machine's. */
public interface RemoteLake {

    /** The one of this program. */
    static RemoteLake service() {
        return ServiceLoader.load(RemoteLake.class).findFirst().orElseThrow();
    }

    /** Opens a file of a run's folder. */
    InputStream open(String folder, String name) throws IOException;

    /** Removes what else is in a run's folder; if nothing is to be kept, the folder too. There may be no folder. */
    void keepOnly(String folder, Set<String> names) throws IOException;
}
