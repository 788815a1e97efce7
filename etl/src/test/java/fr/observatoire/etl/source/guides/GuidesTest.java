package fr.observatoire.etl.source.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.etl.source.Reading;
import fr.observatoire.etl.source.Reading.Outcome;
import fr.observatoire.etl.source.SourceContractTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuidesTest extends SourceContractTest {

    GuidesTest() {
        super(new Guides(), "guide-stock");
    }

    @Override
    protected int records() {
        return 4;
    }

    /** 30 were counted, 50 came, 40 went: fewer are left than the office wants to have. */
    @Test
    void warnsOfAGuideThatIsLeftUnderItsThreshold(@TempDir Path folder) throws IOException {
        Path stock = Files.writeString(
                folder.resolve("stock-guides-2020.csv"),
                """
                date;guide;mouvement;quantite;seuil_alerte
                01/03/2020;Carte;inventaire;30;45
                02/03/2020;Carte;diffusion;40;
                02/03/2020;Carte;réception;50;45
                03/03/2020;Plan;inventaire;12;12
                04/03/2020;Livret;diffusion;3;100
                """,
                Charset.forName("windows-1252"));
        Outcome outcome = new Reading(new Guides(), "guide-stock").read(stock);
        assertEquals(
                List.of("stock du guide « Carte » au 02/03/2020 : 40, sous le seuil d’alerte de 45"),
                outcome.of("warning").stream().map(row -> row.text("text")).toList());
    }
}
