/** Loads what the ETL wrote into a new snapshot, and publishes it. No other package writes to the star. */
package fr.observatoire.warehouse.load;
