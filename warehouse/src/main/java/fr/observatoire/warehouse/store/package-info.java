/** What loading and reading share: sessions, the files of a home, its snapshots. */
package fr.observatoire.warehouse.store;
