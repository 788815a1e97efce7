package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.util.List;
import java.util.Map;

/** Loads the rows of the lake into the facts: each kind of row by its file in {@code model/loads}. */
final class Facts {

    private static final String DIMENSION = "dim_";

    private final Session session;
    private final StarSchema schema;
    private final Map<String, String> loads;
    private final Lake lake;

    Facts(Session session, StarSchema schema, Catalog catalog, Lake lake) {
        this.session = session;
        this.schema = schema;
        this.loads = catalog.sql("loads");
        this.lake = lake;
    }

    /** Removes every figure of the records that a later export replaced. */
    void removeLost() {
        if (session.count("SELECT count(*) FROM lost WHERE held") == 0) {
            return;
        }
        for (String table : schema.tablesOfRecords()) {
            session.run(
                    """
                    DELETE FROM %1$s USING lost
                    WHERE lost.held AND %1$s.file_key = lost.file_key AND %1$s.line = lost.line%2$s
                    """
                            .formatted(
                                    table,
                                    schema.holdsKeys(table)
                                            ? " AND %s.record_key = lost.record_key".formatted(table)
                                            : ""));
        }
    }

    /** Inserts the new figures, dimensions first, because facts refer to them. */
    void insertNew() {
        loads.forEach((file, sql) -> {
            String partition = StarSchema.name(file);
            if (partition.startsWith(DIMENSION)) {
                load(partition, sql);
            }
        });
        for (String partition : facts()) {
            lake.show(partition);
            schema.memberDimensions(partition).forEach(this::addMembers);
            load(partition, loads.get(partition + ".sql"));
        }
    }

    private List<String> facts() {
        return lake.kinds().stream().filter(kind -> !kind.startsWith(DIMENSION)).toList();
    }

    private void load(String partition, String sql) {
        lake.show(partition);
        try {
            session.run(sql);
        } catch (StoreException e) {
            throw new StoreException(Texts.WAREHOUSE.text("load.failed", partition, e.text()), e);
        }
    }

    /**
     * Members of a dimension are added with the records that name them; of two labels, that of the later day is kept.
     */
    private void addMembers(String dimension) {
        session.run(
                """
                CREATE OR REPLACE TEMP TABLE seen AS
                SELECT
                    office_key,
                    %1$s,
                    coalesce(last(%1$s_label ORDER BY date, %1$s_label) FILTER (%1$s_label IS NOT NULL), %1$s) AS label,
                    coalesce(max(date) FILTER (%1$s_label IS NOT NULL), DATE '1900-01-01') AS labelled_on
                FROM lake
                WHERE %1$s IS NOT NULL
                GROUP BY office_key, %1$s
                """
                        .formatted(dimension));
        session.run(
                """
                UPDATE dim_%1$s SET label = seen.label, labelled_on = seen.labelled_on
                FROM seen
                WHERE seen.office_key = dim_%1$s.office_key AND seen.%1$s = dim_%1$s.%1$s
                  AND row(seen.labelled_on, seen.label) > row(dim_%1$s.labelled_on, dim_%1$s.label);

                INSERT INTO dim_%1$s BY NAME
                SELECT
                    (SELECT coalesce(max(%1$s_key), 0) FROM dim_%1$s)
                        + row_number() OVER (ORDER BY office_key, %1$s) AS %1$s_key,
                    office_key,
                    %1$s,
                    label,
                    labelled_on
                FROM seen
                WHERE NOT EXISTS (
                    FROM dim_%1$s AS known
                    WHERE known.office_key = seen.office_key AND known.%1$s = seen.%1$s)
                """
                        .formatted(dimension));
    }
}
