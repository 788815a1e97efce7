/** Loads what the ETL wrote into a new snapshot, and publishes it. Alone writes the star. */
package fr.observatoire.warehouse.load;
