/** The page of where visitors come from. */
package fr.observatoire.api.dashboard.origins;
