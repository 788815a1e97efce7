/**
 * Pictures of figures: a {@link fr.observatoire.api.chart.Figure} says what is to be seen, complete and free of layout;
 * {@link fr.observatoire.api.chart.FigureImage} draws it with XChart at any size; {@link
 * fr.observatoire.api.chart.FigureText} says it in words and as a table. The mappings from the warehouse's records
 * ({@code *Figures}) are the only classes here that know of it, and none of them asks it anything.
 */
package fr.observatoire.api.chart;
