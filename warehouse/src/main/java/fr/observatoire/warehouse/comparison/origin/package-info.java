/** Where visitors come from: shares of the known origins, and their change since a base. */
package fr.observatoire.warehouse.comparison.origin;
