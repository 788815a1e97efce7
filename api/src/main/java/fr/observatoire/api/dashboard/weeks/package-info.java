/** The page of the weeks of a year. */
package fr.observatoire.api.dashboard.weeks;
