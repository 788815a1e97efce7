package fr.observatoire.etl;

import fr.observatoire.etl.files.Address;

/** The folder of the exports does not exist, or is not a folder. */
public final class MissingInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Address folder;

    MissingInputException(Address folder) {
        super(folder.toString());
        this.folder = folder;
    }

    public Address folder() {
        return folder;
    }
}
