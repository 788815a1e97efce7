package fr.observatoire.etl.source;

import fr.observatoire.etl.read.LayoutMismatchException;
import fr.observatoire.etl.read.Rows;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;

/** Finds the table in a file: skips what stands before its header, and stops where it ends. */
@FunctionalInterface
public interface Layout {

    /**
     * Reads up to the header.
     *
     * @throws LayoutMismatchException when the file is not laid out like that
     */
    Table open(Rows rows, Resource resource, Dialect dialect) throws LayoutMismatchException;
}
