/** Series of public statistics as a resource. */
package fr.observatoire.api.context;
