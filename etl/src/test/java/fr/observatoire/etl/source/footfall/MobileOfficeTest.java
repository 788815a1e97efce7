package fr.observatoire.etl.source.footfall;

import fr.observatoire.etl.source.SourceContractTest;

class MobileOfficeTest extends SourceContractTest {

    MobileOfficeTest() {
        super(new Footfall(), "mobile-office");
    }

    @Override
    protected int records() {
        return 4;
    }
}
