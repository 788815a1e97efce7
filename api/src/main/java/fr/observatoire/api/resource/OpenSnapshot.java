package fr.observatoire.api.resource;

import fr.observatoire.api.access.Scope;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.api.request.Request;
import fr.observatoire.api.text.Language;
import fr.observatoire.warehouse.read.WarehouseReader;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.SnapshotInfo;
import java.time.LocalDate;

/** A snapshot that stays open for one question, with the language and the day of the answer. */
final class OpenSnapshot implements AutoCloseable {

    private final LiveWarehouse.Lease lease;
    private final Parameters parameters;
    private final Language language;
    private final LocalDate today;

    OpenSnapshot(LiveWarehouse.Lease lease, Parameters parameters, Language language, LocalDate today) {
        this.lease = lease;
        this.parameters = parameters;
        this.language = language;
        this.today = today;
    }

    WarehouseReader reader() {
        return lease.reader();
    }

    SnapshotInfo info() {
        return reader().snapshot();
    }

    /**
     * The question as resources and pages read it.
     *
     * @param code what the path contains: a code or a year; null if nothing
     * @throws fr.observatoire.api.problem.Problem 404 for an office that does not exist, 403 for one out of scope
     */
    Request request(Scope scope, String code) {
        return Request.read(parameters, reader().catalog(), language, scope, code, today);
    }

    /**
     * The entity tag of an answer. The day is part of it, because the result of a year that is not over depends on the
     * day of reading.
     *
     * @param form the form of the answer, and the code that makes it
     */
    String tag(Request request, String form) {
        return EntityTag.of(
                info().id(),
                reader().catalog().version(),
                today.toString(),
                request.scope().code(),
                parameters.canonical(),
                form);
    }

    @Override
    public void close() {
        lease.close();
    }
}
