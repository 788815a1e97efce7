/**
 * What a chart says, complete and free of layout. A {@link fr.observatoire.api.chart.ChartSpec} is the ground on which two
 * packages stand that do not know each other: {@code mapping} makes one from the records of the warehouse, {@code draw}
 * paints it with XChart at any size. {@link fr.observatoire.api.chart.ChartText} says it in words and as a table.
 */
package fr.observatoire.api.chart;
