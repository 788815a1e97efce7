package fr.observatoire.etl.source.published;

import fr.observatoire.etl.source.SourceContractTest;

class IndicatorTablesTest extends SourceContractTest {

    IndicatorTablesTest() {
        super(new Published(), "published-indicators");
    }

    @Override
    protected int records() {
        return 3;
    }
}
