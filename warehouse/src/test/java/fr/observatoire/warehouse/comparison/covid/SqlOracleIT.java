package fr.observatoire.warehouse.comparison.covid;

import org.junit.jupiter.api.Tag;

/** Thousands of offices that {@link SqlOracleTest} does not see. */
@Tag("proof")
class SqlOracleIT extends SqlOracleContract {

    private static final int FIRST = 10_000;
    private static final int OFFICES = 2_000;

    SqlOracleIT() {
        super(FIRST, OFFICES);
    }
}
