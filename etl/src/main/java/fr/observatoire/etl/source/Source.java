package fr.observatoire.etl.source;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.TextException;
import java.io.Serializable;

/**
 * What the program knows of a source beside its contract: how its exports are laid out where they are no plain tables,
 * and what figures its records are. Travels to Spark executors.
 */
public interface Source extends Serializable {

    /** Name of the source, of its contract and of its folder. */
    String name();

    /**
     * How the files of a resource are laid out, by its profile.
     *
     * @throws TextException when the source has no such layout
     */
    default Layout layout(String profile) {
        if (profile.equals(Resource.SHEET)) {
            return new SheetLayout();
        }
        throw new TextException(EtlTexts.text("source.no_layout", name(), profile));
    }

    /**
     * How one file of a resource is laid out, where its name or its folder says what its content does not.
     *
     * @param path relative to the input folder
     */
    default Layout layout(String profile, String path) {
        return layout(profile);
    }

    /**
     * What makes figures of the records of one file.
     *
     * @throws IllegalArgumentException when the source knows no such resource
     */
    Conformer conformer(FileContext file);

    /** What to throw at a resource that the contract has and the program does not. */
    default IllegalArgumentException unknown(Resource resource) {
        return new IllegalArgumentException("source " + name() + " has no resource " + resource.name());
    }
}
