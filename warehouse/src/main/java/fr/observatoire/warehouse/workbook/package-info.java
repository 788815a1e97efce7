/** Workbooks that every reader understands, also one that streams. */
package fr.observatoire.warehouse.workbook;
