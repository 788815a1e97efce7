package fr.observatoire.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** The loads of the whole sample, killed at several moments; {@code -Dobservatoire.kills=50} makes the long run. */
@Tag("proof")
class InterruptedWholeLoadIT extends InterruptedLoadContract {

    InterruptedWholeLoadIT() {
        super("", Integer.getInteger("observatoire.kills", 3));
    }

    @Override
    void copyLoaded(Path home) throws IOException {
        Installation.copyFolder(Installation.ofSample().home, home);
    }
}
