package fr.observatoire.etl.source.published;

import fr.observatoire.etl.source.SourceContractTest;

class OtherPlacesTest extends SourceContractTest {

    OtherPlacesTest() {
        super(new Published(), "published-alternatives");
    }

    @Override
    protected int records() {
        return 3;
    }
}
