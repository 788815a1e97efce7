/** Every change of a home: a load, a confirmation, something taken back. Each ends with a new snapshot, or with nothing. */
package fr.observatoire.warehouse.publish;
