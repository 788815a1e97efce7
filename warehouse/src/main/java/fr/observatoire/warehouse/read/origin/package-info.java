/** Reads where visitors come from. */
package fr.observatoire.warehouse.read.origin;
