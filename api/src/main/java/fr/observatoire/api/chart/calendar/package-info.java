/** The days of a year as a calendar. */
package fr.observatoire.api.chart.calendar;
