/** A home in one file, and back. */
package fr.observatoire.warehouse.archive;
