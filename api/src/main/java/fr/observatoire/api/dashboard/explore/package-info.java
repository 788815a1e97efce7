/** The page on which a reader puts a question together: an indicator, its periods, its parts, a base. */
package fr.observatoire.api.dashboard.explore;
