/** What an office shows of the indicators, in which order and under which names. */
package fr.observatoire.warehouse.catalog.choice;
