/**
 * The web pages, rendered on the server. A {@link fr.observatoire.api.dashboard.Page} reads its question from the
 * address and answers it from a snapshot with a model that contains all words and figures; a template of
 * {@code src/main/jte} renders the model. Every state of a page has an address; no page needs a script.
 */
package fr.observatoire.api.dashboard;
