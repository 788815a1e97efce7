package fr.observatoire.etl.source;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.text.TextException;
import java.io.Serializable;

/**
 * What the program knows about a source besides its contract: the layout of its exports if they are not plain tables,
 * and how its records become figures. Serializable, because Spark sends it to its executors.
 */
public interface Source extends Serializable {

    /** Name of the source, of its contract and of its folder. */
    String name();

    /**
     * The layout of the files of a resource, by its profile.
     *
     * @throws TextException when the source has no such layout
     */
    default Layout layout(String profile) {
        if (profile.equals(Resource.SHEET)) {
            return new SheetLayout();
        }
        if (profile.equals(Resource.MONTH_TABLE)) {
            return new MonthTable("");
        }
        throw new TextException(EtlTexts.text("source.no_layout", name(), profile));
    }

    /**
     * The layout of one file of a resource, when the name of the file or folder says something that the content does
     * not.
     *
     * @param path relative to the input folder
     */
    default Layout layout(String profile, String path) {
        return profile.equals(Resource.MONTH_TABLE) ? new MonthTable(path) : layout(profile);
    }

    /**
     * Turns the records of one file into figures.
     *
     * @throws IllegalArgumentException when the source knows no such resource
     */
    Conformer conformer(FileContext file);

    /** The exception for a resource that is in the contract but not in the program. */
    default IllegalArgumentException unknown(Resource resource) {
        return new IllegalArgumentException("source " + name() + " has no resource " + resource.name());
    }
}
