/** Which members of a year joined again in the next one, by commune and without a name. */
package fr.observatoire.warehouse.read.membership;
