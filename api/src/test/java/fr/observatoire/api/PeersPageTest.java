package fr.observatoire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** An office that is alone reads so, and a year that runs is not what the page opens with. */
class PeersPageTest {

    private final RunningServer server = RunningServer.shared();

    @Test
    void anOfficeThatIsAloneReadsThatNobodyIsBesideIt() {
        String page = server.get("/offices").body();
        assertTrue(page.contains("il n’y a personne à côté de qui le lire"), page);
        assertTrue(page.contains("2\u202F057 visiteurs"), "the figure of the last year that is over");
        assertTrue(
                server.get("/offices?lang=en").body().contains("No other office has this figure in this observatory"));
    }

    @Test
    void aFigureThatIsNotThereSaysWhy() {
        String page = server.get("/offices?annee=2016").body();
        assertTrue(page.contains("2016\u00A0: non communiqué"), page);
        assertEquals(400, server.get("/offices?indicateur=nothing").statusCode());
        assertEquals(400, server.get("/offices?annee=20x").statusCode());
    }
}
