/** The run of every Monday: it loads, and speaks when there is something to say. */
package fr.observatoire.cli.week;
