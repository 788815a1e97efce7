/** The first screen: where the year stands, beside other years and its targets, and what is to be done. */
package fr.observatoire.api.dashboard.season;
