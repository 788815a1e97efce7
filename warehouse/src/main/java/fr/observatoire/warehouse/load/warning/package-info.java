/** What a load finds in the star that looks wrong, and in the files that it read. */
package fr.observatoire.warehouse.load.warning;
