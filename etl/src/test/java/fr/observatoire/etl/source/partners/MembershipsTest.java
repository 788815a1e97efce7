package fr.observatoire.etl.source.partners;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.SourceContractTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MembershipsTest extends SourceContractTest {

    MembershipsTest() {
        super(new Partners(), "memberships");
    }

    @Override
    protected int records() {
        return 4;
    }

    /** Names, addresses and numbers stand in declared columns, in a column nobody declared, and in a free text. */
    @Test
    void letsNoPersonThrough() {
        Outcome personal = read("personal");
        assertEquals(3, personal.result().read());
        assertEquals(1, personal.result().refused());
        String everything = personal.rows() + " " + personal.result();
        for (String planted : List.of(
                "Ducasse",
                "camille",
                "06 12 34 56 78",
                "Lalanne",
                "table@",
                "05 58 73",
                "Lafitte",
                "sacha",
                "98 76",
                "Dupouy")) {
            assertFalse(everything.contains(planted), planted + " in " + everything);
        }
        assertEquals(
                "2019;P003;***;***;***;***;***;***;***;***;***",
                personal.of("refusal").get(0).text("raw"));
    }

    @Test
    void reportsTheColumnNobodyDeclared() {
        assertEquals(Set.of("unknown_column"), read("personal").warnings());
    }
}
