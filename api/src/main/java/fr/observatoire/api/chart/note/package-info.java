/** Sentences below charts that do not depend on what is drawn. */
package fr.observatoire.api.chart.note;
