/** A slide show of the design of the template, with tables and charts that stay those of the office program. */
package fr.observatoire.api.report.deck;
