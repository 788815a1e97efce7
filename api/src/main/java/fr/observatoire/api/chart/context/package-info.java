/** Charts of what happens around the territory. */
package fr.observatoire.api.chart.context;
