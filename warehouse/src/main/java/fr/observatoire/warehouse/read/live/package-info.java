/** The published warehouse as a server follows it, from snapshot to snapshot. */
package fr.observatoire.warehouse.read.live;
