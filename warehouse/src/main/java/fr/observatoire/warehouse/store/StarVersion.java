package fr.observatoire.warehouse.store;

/** The form of a star: a program reads and continues only those of its own, and makes the others anew from the journal. */
public final class StarVersion {

    /**
     * Grows with every change of {@code model/schema}, {@code model/loads} or {@code model/reports}, and with every change
     * of the code that makes other rows.
     */
    public static final int CURRENT = 5;

    private StarVersion() {}

    /** That of a database; 0 for one that was made before stars had a number. */
    public static int of(Session session) {
        boolean numbered = session.count("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'ref_star'") > 0;
        return numbered ? (int) session.count("SELECT schema_version FROM ref_star") : 0;
    }
}
