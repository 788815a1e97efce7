/** The ground of loading and reading: sessions, the files of a home, its snapshots. */
package fr.observatoire.warehouse.store;
