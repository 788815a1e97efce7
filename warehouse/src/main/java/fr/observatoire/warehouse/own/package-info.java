/** What an office declares for a sheet or a view of its own: names and numbers of what is known, never SQL. */
package fr.observatoire.warehouse.own;
