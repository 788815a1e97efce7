/** The year that runs: how far a normal year would be, and what this one is likely to come to. */
package fr.observatoire.warehouse.comparison.pace;
