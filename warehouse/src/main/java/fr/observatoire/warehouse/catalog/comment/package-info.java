/** What an office itself says of its figures. */
package fr.observatoire.warehouse.catalog.comment;
