/** One chart as a page of its own, for a frame in the pages of others. */
package fr.observatoire.api.embed;
