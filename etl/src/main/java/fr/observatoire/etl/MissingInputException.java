package fr.observatoire.etl;

import java.nio.file.Path;

/** The folder of the exports does not exist, or is not a folder. */
public final class MissingInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Path folder;

    MissingInputException(Path folder) {
        super(folder.toString());
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }
}
