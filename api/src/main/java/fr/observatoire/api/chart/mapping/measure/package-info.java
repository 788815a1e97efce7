/** Charts of what is computed from a series: its index and its trend. */
package fr.observatoire.api.chart.mapping.measure;
