/** The files of the model and of an office's configuration: found, laid over each other, read as rows or YAML, refused with their place. */
package fr.observatoire.warehouse.catalog.file;
