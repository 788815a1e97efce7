/** Where the visitors of a year come from, beside those of its base. */
package fr.observatoire.api.origins;
