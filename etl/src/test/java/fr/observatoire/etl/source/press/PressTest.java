package fr.observatoire.etl.source.press;

import fr.observatoire.etl.source.SourceContractTest;

class PressTest extends SourceContractTest {

    PressTest() {
        super(new Press(), "press-items");
    }

    @Override
    protected int records() {
        return 5;
    }
}
