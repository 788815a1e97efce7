/** The commands that keep a home in one file, and bring it back. */
package fr.observatoire.cli.archive;
