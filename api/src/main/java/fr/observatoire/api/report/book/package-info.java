/** Charts of a workbook that a spreadsheet program draws from its cells, so that a reader can change them. */
package fr.observatoire.api.report.book;
