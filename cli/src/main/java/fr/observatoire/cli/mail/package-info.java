/** One message to the people of the office, by the mail server that they name. */
package fr.observatoire.cli.mail;
