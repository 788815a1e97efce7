package fr.observatoire.etl.source.touristtax;

import fr.observatoire.etl.source.SourceContractTest;

class PlatformPaymentsTest extends SourceContractTest {

    PlatformPaymentsTest() {
        super(new TouristTax(), "platform-payments");
    }

    @Override
    protected int records() {
        return 3;
    }
}
