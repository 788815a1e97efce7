package fr.observatoire.warehouse.comparison.covid;

/** Thousands of offices that {@link SqlOracleTest} does not see. */
class SqlOracleIT extends SqlOracleContract {

    private static final int FIRST = 10_000;
    private static final int OFFICES = 2_000;

    SqlOracleIT() {
        super(FIRST, OFFICES);
    }
}
