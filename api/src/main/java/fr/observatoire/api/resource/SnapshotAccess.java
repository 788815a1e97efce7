package fr.observatoire.api.resource;

import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Opens the snapshot for every question: from a page, a resource or the command line.
 *
 * @param clock before the end of a year its results are compared with a share of the target
 */
public record SnapshotAccess(LiveWarehouse live, Clock clock) {

    /**
     * Opens the snapshot that a question is about: the live one, or the one that its {@code asOf} names.
     *
     * @param usual language of the answer when the question names none
     * @throws fr.observatoire.warehouse.store.NoSnapshotException when the one in {@code asOf} is not kept
     */
    OpenSnapshot open(Parameters parameters, Language usual) {
        Language language = Request.LANG.read(parameters, usual);
        Vintage asOf = Vintage.read(parameters, Request.AS_OF);
        LiveWarehouse.Lease lease = asOf == null ? live.lease() : asOf.open(live);
        LocalDate now = now();
        LocalDate today = asOf == null ? now : asOf.today(lease, now);
        return new OpenSnapshot(lease, parameters, language, today);
    }

    /** The day of the reader, where the question names none. */
    LocalDate now() {
        return LocalDate.now(clock);
    }
}
