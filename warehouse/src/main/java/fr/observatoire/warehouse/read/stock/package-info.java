/** How many copies of each printed guide are left, beside the number under which it is ordered again. */
package fr.observatoire.warehouse.read.stock;
