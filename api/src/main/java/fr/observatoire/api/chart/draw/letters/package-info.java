/** Letters of charts: fonts, and texts fitted to a width. */
package fr.observatoire.api.chart.draw.letters;
