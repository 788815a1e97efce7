package fr.observatoire.cli;

import java.io.IOException;
import java.nio.file.Path;

/** The loads of one source with every build, killed once; {@link InterruptedWholeLoadIT} takes the whole sample. */
class InterruptedLoadIT extends InterruptedLoadContract {

    InterruptedLoadIT() {
        super("footfall", 1);
    }

    @Override
    void copyLoaded(Path home) throws IOException {
        Installation.ofFootfall(home);
    }
}
