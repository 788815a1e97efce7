/** The months to come as a chart and in sentences. */
package fr.observatoire.api.chart.outlook;
