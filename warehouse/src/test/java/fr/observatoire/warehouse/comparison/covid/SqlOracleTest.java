package fr.observatoire.warehouse.comparison.covid;

/** A hundred offices with every build; {@link SqlOracleIT} takes thousands of others. */
class SqlOracleTest extends SqlOracleContract {

    private static final int OFFICES = 100;

    SqlOracleTest() {
        super(0, OFFICES);
    }
}
