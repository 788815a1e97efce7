/** The page of an office beside its peers. */
package fr.observatoire.api.dashboard.peers;
