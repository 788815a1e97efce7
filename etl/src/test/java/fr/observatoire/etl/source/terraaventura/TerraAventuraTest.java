package fr.observatoire.etl.source.terraaventura;

import fr.observatoire.etl.source.SourceContractTest;

class TerraAventuraTest extends SourceContractTest {

    TerraAventuraTest() {
        super(new TerraAventura(), "trail-plays");
    }

    @Override
    protected int records() {
        return 4;
    }
}
