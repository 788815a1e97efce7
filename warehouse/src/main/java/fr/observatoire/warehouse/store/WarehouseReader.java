package fr.observatoire.warehouse.store;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.observation.Observation;
import fr.observatoire.warehouse.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Reads one published snapshot, which never changes. Safe for concurrent use. */
public final class WarehouseReader implements AutoCloseable {

    private WarehouseReader() {}

    /**
     * Opens the live snapshot.
     *
     * @throws NoSnapshotException when nothing was published yet
     */
    public static WarehouseReader open(Home home, Catalog catalog) {
        throw new UnsupportedOperationException();
    }

    /** Opens a kept snapshot by its id. */
    public static WarehouseReader open(Home home, Catalog catalog, String snapshotId) {
        throw new UnsupportedOperationException();
    }

    public SnapshotInfo snapshot() {
        throw new UnsupportedOperationException();
    }

    /**
     * Every period that meets the range, in order (and within a period every member of the breakdown, by code), each
     * with a value or with the status that says why there is none. Periods at the ends are answered whole.
     *
     * @throws IllegalArgumentException when the catalogue has no such office or indicator, or the indicator no such
     *     breakdown
     */
    public List<Observation> series(SeriesRequest request) {
        throw new UnsupportedOperationException();
    }

    /** The formula, the SQL, the exclusions, the loads, the files and lines behind one figure. */
    public Explanation explain(String office, String indicator, Period period) {
        throw new UnsupportedOperationException();
    }

    /** All indicators that answer by year, in every year that the office has data of, ordered as the catalogue. */
    public Map<IndicatorYear, Observation> years(String office) {
        throw new UnsupportedOperationException();
    }

    public List<Contradiction> contradictions(String office) {
        throw new UnsupportedOperationException();
    }

    /** Every source of the catalogue, with what the office has delivered of it, by name. */
    public List<SourceStatus> sources(String office, LocalDate today) {
        throw new UnsupportedOperationException();
    }

    /**
     * Refusals, the newest first, then by file and line.
     *
     * @param source null for all
     * @param openOnly leaves out what a later file brought right
     */
    public List<Refusal> refusals(String office, String source, boolean openOnly, int limit, int offset) {
        throw new UnsupportedOperationException();
    }

    /** Figures that later exports changed, the newest first. */
    public List<Revision> revisions(String office, int limit, int offset) {
        throw new UnsupportedOperationException();
    }

    /** The snapshots that are kept, oldest first. */
    public List<SnapshotInfo> snapshots() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
