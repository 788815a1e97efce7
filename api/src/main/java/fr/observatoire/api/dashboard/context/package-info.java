/** The page of what happens around the territory. */
package fr.observatoire.api.dashboard.context;
