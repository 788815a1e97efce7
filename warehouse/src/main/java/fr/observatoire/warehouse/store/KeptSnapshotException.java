package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.text.Texts;
import java.util.Locale;

/** A snapshot that a person wants to remove and that must stay, with the reason. */
public final class KeptSnapshotException extends StoreException {

    private static final long serialVersionUID = 1L;

    KeptSnapshotException(SnapshotInfo snapshot, KeptFor reason) {
        super(Texts.WAREHOUSE.text(
                "snapshot.stays." + reason.name().toLowerCase(Locale.ROOT), snapshot.id(), snapshot.label()));
    }
}
