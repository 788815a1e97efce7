package fr.observatoire.etl.source.newsletter;

import fr.observatoire.etl.source.SourceContractTest;

class MailchimpTest extends SourceContractTest {

    MailchimpTest() {
        super(new Newsletter(), "mailchimp-campaigns");
    }

    @Override
    protected int records() {
        return 3;
    }
}
