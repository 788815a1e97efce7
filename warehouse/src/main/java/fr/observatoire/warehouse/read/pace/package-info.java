/** Reads what the projection of the year that runs needs from a snapshot. */
package fr.observatoire.warehouse.read.pace;
