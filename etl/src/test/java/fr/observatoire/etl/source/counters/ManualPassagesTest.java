package fr.observatoire.etl.source.counters;

import fr.observatoire.etl.source.SourceContractTest;

class ManualPassagesTest extends SourceContractTest {

    ManualPassagesTest() {
        super(new Counters(), "manual-passages");
    }

    @Override
    protected int records() {
        return 4;
    }
}
