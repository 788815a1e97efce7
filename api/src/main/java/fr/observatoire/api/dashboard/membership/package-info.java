/** The page of the memberships that were renewed. */
package fr.observatoire.api.dashboard.membership;
