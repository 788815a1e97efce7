/**
 * What was ever read, withdrawn and confirmed: the lake as the durable record of which the star is a function. Knows no
 * database.
 */
package fr.observatoire.warehouse.journal;
