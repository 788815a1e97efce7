/** Reads the weeks of a year from a snapshot. */
package fr.observatoire.warehouse.read.weeks;
