package fr.observatoire.api.resource;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.request.Parameter;
import fr.observatoire.api.request.Parameters;
import fr.observatoire.warehouse.read.live.LiveWarehouse;
import fr.observatoire.warehouse.store.NoSnapshotException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A snapshot as a client names it: by its id, or by a day: then the one that was live at the end of that day.
 *
 * @param parameter that names it
 * @param id null when a day is given
 * @param day null when an id is given
 */
public record Vintage(String parameter, String id, LocalDate day) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final Pattern ID = Pattern.compile("\\d{8}T\\d{6}\\.\\d{3}Z-[0-9a-f]{4}");

    /**
     * Reads a parameter.
     *
     * @return null when it is not given
     * @throws Problem 400 for text that is neither an id nor a date
     */
    public static Vintage read(Parameters parameters, Parameter<String> parameter) {
        String name = parameter.name();
        String given = parameters.has(name) ? parameter.read(parameters) : null;
        if (given == null) {
            return null;
        }
        return ID.matcher(given).matches()
                ? new Vintage(name, given, null)
                : new Vintage(name, null, parameters.date(name));
    }

    /**
     * The snapshot, which stays open until the lease is closed.
     *
     * @throws Problem 404 when it is not kept; lists those that are kept
     */
    public LiveWarehouse.Lease lease(LiveWarehouse live) {
        try {
            return open(live);
        } catch (NoSnapshotException none) {
            throw Problem.noSnapshot(parameter, none);
        }
    }

    /** The same for a caller who reports himself that a snapshot is not kept. */
    LiveWarehouse.Lease open(LiveWarehouse live) {
        return id == null ? live.lease(day) : live.lease(id);
    }

    /** The day of the reader: the given day, or that of publication; but not after today. */
    LocalDate today(LiveWarehouse.Lease lease, LocalDate now) {
        LocalDate then = day != null
                ? day
                : LocalDate.ofInstant(lease.reader().snapshot().publishedAt(), ZONE);
        return then.isAfter(now) ? now : then;
    }
}
