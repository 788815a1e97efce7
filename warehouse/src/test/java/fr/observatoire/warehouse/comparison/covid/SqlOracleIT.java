package fr.observatoire.warehouse.comparison.covid;

import org.junit.jupiter.api.Tag;

/** The same test for thousands of other offices. */
@Tag("proof")
class SqlOracleIT extends SqlOracleContract {

    private static final int FIRST = 10_000;
    private static final int OFFICES = 2_000;

    SqlOracleIT() {
        super(FIRST, OFFICES);
    }
}
