/** Maps of circles in proportion, none over another. */
package fr.observatoire.api.chart.draw.circles;
