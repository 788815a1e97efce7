package fr.observatoire.etl.source.surveys;

import fr.observatoire.etl.source.SourceContractTest;

class SurveysTest extends SourceContractTest {

    SurveysTest() {
        super(new Surveys(), "customer-feedback");
    }

    @Override
    protected int records() {
        return 4;
    }
}
