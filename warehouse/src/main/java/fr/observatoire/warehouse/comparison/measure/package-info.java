/** What a series can be measured by besides its values: an index on a reference year, and a trend. */
package fr.observatoire.warehouse.comparison.measure;
