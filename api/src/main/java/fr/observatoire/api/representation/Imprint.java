package fr.observatoire.api.representation;

import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.store.SnapshotInfo;

/**
 * Where an answer comes from: written into every form that can be saved and passed on without its address.
 *
 * @param office whose figures they are
 * @param snapshot that answered
 * @param language of the texts
 * @param address of the same answer, from the root of the server, with parameters in canonical form
 */
public record Imprint(Office office, SnapshotInfo snapshot, Language language, String address) {

    /** The title of a table, or the name of the office if it has none. */
    String title(Table table) {
        return table.title() == null ? office.name() : table.title().in(language.code());
    }
}
