/** Looks at a table that nobody has declared yet. */
package fr.observatoire.etl.sketch;
