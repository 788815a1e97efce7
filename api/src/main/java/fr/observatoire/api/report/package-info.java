/**
 * The packs for the council: a year as slides, as pages and as a workbook; a month or a season in short. One model is
 * read from a snapshot, by the code that answers the API; writers give it a layout, and none of them computes a figure.
 */
package fr.observatoire.api.report;
