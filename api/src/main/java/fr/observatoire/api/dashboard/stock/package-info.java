/** The page of the stocks of printed guides. */
package fr.observatoire.api.dashboard.stock;
