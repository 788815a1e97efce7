/**
 * Answers from one published snapshot: series, years, comparisons, and the origin of a figure. It knows nothing about
 * loading.
 */
package fr.observatoire.warehouse.read;
