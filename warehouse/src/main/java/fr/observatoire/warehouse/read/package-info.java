/**
 * Answers from one published snapshot: series, years, comparisons, and the trail behind a figure. Never knows how it was
 * loaded.
 */
package fr.observatoire.warehouse.read;
