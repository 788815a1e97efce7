package fr.observatoire.warehouse.comparison.covid;

/** A hundred offices in every build; {@link SqlOracleIT} has thousands of others. */
class SqlOracleTest extends SqlOracleContract {

    private static final int OFFICES = 100;

    SqlOracleTest() {
        super(0, OFFICES);
    }
}
