/** Which reports an office has, for pages that link to them. */
package fr.observatoire.api.report.offer;
