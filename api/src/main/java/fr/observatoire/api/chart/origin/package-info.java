/** Where visitors come from, as a map of circles. */
package fr.observatoire.api.chart.origin;
