package fr.observatoire.warehouse.catalog.choice;

import fr.observatoire.warehouse.text.Text;

/**
 * What an office chose for one indicator or one chapter.
 *
 * @param shown null where the office says nothing of it
 * @param place from 1 among those shown, or null for the program's
 * @param label its name for the office, or null for the program's
 */
record Choice(Boolean shown, Integer place, Text label) {}
