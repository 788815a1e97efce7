/**
 * The yearly report for the council, as slides, as pages and as a workbook. One model is read from a snapshot, by the
 * code that answers the API; three writers give it a layout, and none of them computes a figure.
 */
package fr.observatoire.api.report;
