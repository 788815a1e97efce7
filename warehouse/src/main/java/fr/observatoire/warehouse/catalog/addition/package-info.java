/** What an office adds to the lists of the program's contracts, a row each. */
package fr.observatoire.warehouse.catalog.addition;
