package fr.observatoire.warehouse.load.warning;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.catalog.SourceContract.Resource;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Warnings found while the new files were read, and warnings from comparing them with earlier exports. */
public final class FileWarnings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final String MISSING = "missing_in_later_export";

    private static final String DIFFERS = "sheets_differ";

    private final Session session;
    private final Catalog catalog;

    public FileWarnings(Session session, Catalog catalog) {
        this.session = session;
        this.catalog = catalog;
    }

    /** The ETL's warnings, then the store's, by file. */
    public List<NewWarning> list() {
        List<NewWarning> noticed = new ArrayList<>(fromLake());
        noticed.addAll(missingInLaterExports());
        noticed.addAll(differingSheets());
        return noticed;
    }

    private List<NewWarning> fromLake() {
        return session.list(
                """
                SELECT office, source, resource, file_key, line, code, text, text_en
                FROM lake_warning
                JOIN new_file USING (file_no)
                WHERE accepted
                ORDER BY path, line, code
                """,
                FileWarnings::read);
    }

    private static NewWarning read(ResultSet row) throws SQLException {
        String office = row.getString("office");
        String source = row.getString("source");
        String code = row.getString("code");
        Text text = new Text(row.getString("text"), row.getString("text_en"));
        return new NewWarning(
                NewWarning.id(office, source, row.getString("resource"), code, text.typed()),
                office,
                source,
                code,
                text,
                null,
                null,
                row.getInt("file_key"),
                row.getInt("line"));
    }

    /**
     * Records of an export that are missing in a later export of the same days. They keep their figures, because a
     * smaller export usually means that a filter was left on, not that a day did not exist.
     */
    private List<NewWarning> missingInLaterExports() {
        findOverlaps();
        return session.list(
                """
                SELECT
                    office, source, later, earlier_path, count(*) AS records,
                    min(date) AS first_day, max(date) AS last_day
                FROM (SELECT file_key, date FROM fct_record SEMI JOIN overlap ON earlier = file_key WHERE held)
                JOIN overlap ON earlier = file_key
                WHERE date BETWEEN expected_from AND expected_to
                GROUP BY ALL
                ORDER BY ALL
                """,
                FileWarnings::missing);
    }

    /**
     * Pairs of exports of the same thing: they share a record, or one is a new version of the other's file. The later
     * one is expected to have the records of its own days; a new version those of its year too, where its contract says
     * that the file holds whole years, or where people type it and it does not begin later: a last row that was taken
     * out would else keep its figure without a word.
     */
    private void findOverlaps() {
        session.run(
                """
                CREATE TEMP TABLE overlap AS
                WITH pair AS (
                    SELECT DISTINCT winner_file AS later, file_key AS earlier FROM lost
                    UNION
                    SELECT later.file_key, earlier.file_key
                    FROM precedence AS later
                    JOIN precedence AS earlier USING (office, source, resource, path)
                    WHERE later.accepted AND later.rank > earlier.rank AND (later.is_new OR earlier.is_new)
                )
                SELECT
                    later,
                    earlier,
                    later_file.office,
                    later_file.source,
                    earlier_file.path AS earlier_path,
                    if(
                        later_file.path = earlier_file.path AND %1$s,
                        date_trunc('year', later_file.covers_from), later_file.covers_from) AS expected_from,
                    if(
                        later_file.path = earlier_file.path
                            AND (%1$s OR %2$s AND later_file.covers_from <= earlier_file.covers_from),
                        make_date(year(later_file.covers_to), 12, 31), later_file.covers_to) AS expected_to
                FROM pair
                JOIN dim_file AS later_file ON later_file.file_key = later
                JOIN dim_file AS earlier_file ON earlier_file.file_key = earlier
                """
                        .formatted(
                                laterIs(resource -> resource.coverage().equals("year")),
                                laterIs(Resource::isFilledIn)));
    }

    private String laterIs(Predicate<Resource> such) {
        return ResourceSql.isOf("later_file.source", "later_file.resource", catalog, such);
    }

    /** New records of a sheet that say other things than another sheet, which is the one that counts. */
    private List<NewWarning> differingSheets() {
        return session
                .list(
                        """
                        SELECT
                            counts.office, counts.source, counts.resource, winner_file AS later, other.path AS earlier_path,
                            count(*) AS records, min(lost.date) AS first_day, max(lost.date) AS last_day
                        FROM lost
                        JOIN dim_file AS other ON other.file_key = lost.file_key
                        JOIN dim_file AS counts ON counts.file_key = winner_file
                        WHERE NOT held AND changed AND other.sha256 <> counts.sha256
                        GROUP BY ALL
                        ORDER BY ALL
                        """,
                        row -> catalog.source(row.getString("source")).isSheet(row.getString("resource"))
                                ? compared(row, DIFFERS, "warning.record_differs", "warning.records_differ")
                                : null)
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static NewWarning missing(ResultSet row) throws SQLException {
        return compared(row, MISSING, "warning.record_missing", "warning.records_missing");
    }

    private static NewWarning compared(ResultSet row, String code, String one, String many) throws SQLException {
        String office = row.getString("office");
        String source = row.getString("source");
        LocalDate from = Session.date(row, "first_day");
        LocalDate to = Session.date(row, "last_day");
        long records = row.getLong("records");
        Text text = Texts.WAREHOUSE.text(
                records == 1 ? one : many,
                row.getString("earlier_path"),
                records,
                from == null ? "" : DAY.format(from),
                to == null ? "" : DAY.format(to));
        return new NewWarning(
                NewWarning.id(office, source, code, text.typed()),
                office,
                source,
                code,
                text,
                from,
                to,
                row.getInt("later"),
                null);
    }
}
