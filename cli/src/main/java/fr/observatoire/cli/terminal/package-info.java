/** What every command needs: its words, the folder that it works on, the answer of a person. */
package fr.observatoire.cli.terminal;
