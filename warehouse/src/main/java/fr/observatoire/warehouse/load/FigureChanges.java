package fr.observatoire.warehouse.load;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.store.ChangedFigure;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.Sql;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The published figures in which two stars differ. */
public final class FigureChanges {

    private final Catalog catalog;
    private final String offices;

    /** @param offices codes of those to compare */
    public FigureChanges(Catalog catalog, Collection<String> offices) {
        this.catalog = catalog;
        this.offices = offices.stream().map(Sql::literal).collect(Collectors.joining(", ", "SELECT unnest([", "])"));
    }

    /**
     * Compares two databases.
     *
     * @param scratch folder for files that are gone afterwards
     * @return the largest change first
     */
    public List<ChangedFigure> between(Path before, Path after, Path scratch) {
        Path old = scratch.resolve("before.parquet");
        Path now = scratch.resolve("after.parquet");
        try {
            write(before, old);
            write(after, now);
            return compare(old, now);
        } finally {
            old.toFile().delete();
            now.toFile().delete();
        }
    }

    private static List<ChangedFigure> compare(Path old, Path now) {
        try (Session session = new Session(Database.inMemory())) {
            return session
                    .list(
                            """
                            SELECT
                                office, indicator, left(bucket::VARCHAR, if(grain = 'year', 4, 7)) AS period,
                                old.value AS old_value, now.value AS new_value, NULL::VARCHAR AS path
                            FROM read_parquet(%s) AS old
                            FULL JOIN read_parquet(%s) AS now USING (office, indicator, grain, bucket)
                            WHERE old.value IS DISTINCT FROM now.value
                            ORDER BY ALL
                            """
                                    .formatted(Sql.literal(old.toString()), Sql.literal(now.toString())),
                            ChangedFigure::read)
                    .stream()
                    .sorted(Comparator.comparingDouble(ChangedFigure::size).reversed())
                    .toList();
        }
    }

    private void write(Path database, Path target) {
        try (Session session = new Session(Database.open(database))) {
            PublishedFigures figures = new PublishedFigures(session, catalog, offices);
            figures.collect("figure", figures.facts());
            session.run("COPY figure TO " + Sql.literal(target.toString()) + " (FORMAT PARQUET)");
        }
    }
}
