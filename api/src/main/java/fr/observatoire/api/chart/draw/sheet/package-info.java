/** The page around a chart, and how bars and lines are drawn on it. */
package fr.observatoire.api.chart.draw.sheet;
