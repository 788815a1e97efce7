/**
 * The web pages, rendered on the server. A {@link fr.observatoire.api.dashboard.Page} reads its question from the
 * address and answers it from a snapshot with a model of ready words and figures; a template of {@code src/main/jte}
 * lays the model out. Every state of a page is an address; no page needs a script.
 */
package fr.observatoire.api.dashboard;
