/** What several pages are made of: addresses, a chart with its words, a result against its target. */
package fr.observatoire.api.dashboard.part;
