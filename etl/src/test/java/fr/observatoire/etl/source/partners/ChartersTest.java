package fr.observatoire.etl.source.partners;

import fr.observatoire.etl.source.SourceContractTest;
import java.util.Set;

class ChartersTest extends SourceContractTest {

    ChartersTest() {
        super(new Partners(), "charters");
    }

    @Override
    protected int records() {
        return 4;
    }

    /** All columns are the key: a second row of one key says the same. */
    @Override
    protected Set<String> rulesOfDuplicate() {
        return Set.of();
    }
}
