package fr.observatoire.etl.source.guides;

import fr.observatoire.etl.source.SourceContractTest;

class GuidesTest extends SourceContractTest {

    GuidesTest() {
        super(new Guides(), "guide-stock");
    }

    @Override
    protected int records() {
        return 4;
    }
}
