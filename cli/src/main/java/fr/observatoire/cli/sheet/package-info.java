/** A sheet of the office's own, from a file that nobody has declared yet to its contract and indicators. */
package fr.observatoire.cli.sheet;
