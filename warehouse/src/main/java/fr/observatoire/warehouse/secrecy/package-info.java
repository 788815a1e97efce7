/**
 * What an office may be told of its peers: nothing that depends on more than the class of each peer's figure. The rule and
 * its proof are in {@code docs/secret-statistique.md}. Pure functions, without I/O.
 */
package fr.observatoire.warehouse.secrecy;
