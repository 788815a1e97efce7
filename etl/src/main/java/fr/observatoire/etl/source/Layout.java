package fr.observatoire.etl.source;

import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;

/** Finds the table in a file: skips the lines before its header, and stops where the table ends. */
@FunctionalInterface
public interface Layout {

    /**
     * Reads up to the header.
     *
     * @throws LayoutMismatchException when the file does not have this layout
     */
    Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException;
}
