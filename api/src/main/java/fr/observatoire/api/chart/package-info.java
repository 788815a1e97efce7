/**
 * The content of a chart, complete and without layout. Two packages that do not know each other use {@link
 * fr.observatoire.api.chart.ChartSpec}: {@code mapping} makes one from the records of the warehouse, {@code draw}
 * paints it with XChart at any size. {@link fr.observatoire.api.chart.ChartText} tells it in words and as a table.
 */
package fr.observatoire.api.chart;
