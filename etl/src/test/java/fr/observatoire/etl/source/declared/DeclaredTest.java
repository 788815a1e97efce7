package fr.observatoire.etl.source.declared;

import fr.observatoire.etl.source.SourceContractTest;

class DeclaredTest extends SourceContractTest {

    DeclaredTest() {
        super(new Declared(), "annual-statement");
    }

    @Override
    protected int records() {
        return 4;
    }
}
