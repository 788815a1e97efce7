/** How an office presents itself: its logo, its colours and the words of whoever directs it. */
package fr.observatoire.warehouse.catalog.look;
