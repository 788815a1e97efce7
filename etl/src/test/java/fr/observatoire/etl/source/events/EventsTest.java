package fr.observatoire.etl.source.events;

import fr.observatoire.etl.source.SourceContractTest;

class EventsTest extends SourceContractTest {

    EventsTest() {
        super(new Events(), "event-dates");
    }

    @Override
    protected int records() {
        return 5;
    }
}
