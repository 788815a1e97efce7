package fr.observatoire.etl.source.partners;

import fr.observatoire.etl.source.SourceContractTest;

class ContactsTest extends SourceContractTest {

    ContactsTest() {
        super(new Partners(), "contacts");
    }

    @Override
    protected int records() {
        return 4;
    }
}
