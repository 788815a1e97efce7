/** The weeks of a year, each beside the week of the same number in the base, with what the calendar says of them. */
package fr.observatoire.warehouse.comparison.week;
