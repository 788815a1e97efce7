/** The pages of the dashboard as plain files, for a web space without a program behind it. */
package fr.observatoire.cli.publish;
