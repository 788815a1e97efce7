/** Series of public statistics: what happens around the territory, read beside the figures of the office. */
package fr.observatoire.warehouse.read.context;
