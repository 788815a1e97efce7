package fr.observatoire.api.representation;

import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.catalog.Office;
import fr.observatoire.warehouse.store.SnapshotInfo;

/**
 * Where an answer comes from: what every form that travels without its address says on itself.
 *
 * @param office whose figures they are
 * @param snapshot that answered
 * @param language of the texts
 * @param address that gives the same answer again, from the root of the server, parameters in canonical form
 */
public record Imprint(Office office, SnapshotInfo snapshot, Language language, String address) {

    /** The title of a table, or the office's name where it has none. */
    String title(Table table) {
        return table.title() == null ? office.name() : table.title().in(language.code());
    }
}
