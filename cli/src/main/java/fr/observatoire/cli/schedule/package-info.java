/** The load of every Monday, for whatever starts programs on a machine. */
package fr.observatoire.cli.schedule;
