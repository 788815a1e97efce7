/** The course of a year day by day: its chart, and the one sentence that says where the year stands. */
package fr.observatoire.api.chart.mapping.season;
