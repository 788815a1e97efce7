package fr.observatoire.etl.source.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.etl.source.ReadFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoogleUniversalMonthsTest {

    @TempDir
    Path folder;

    @Test
    void monthsAreNumberedFromThatOfTheRange() throws IOException {
        Path file = Files.writeString(
                folder.resolve("audience-months.csv"),
                """
                # ----------------------------------------
                # www.exemple.fr
                # Audience Overview
                # 20190101-20190228
                # ----------------------------------------

                Month Index,Users,Sessions
                0,"1,200","1,500"
                1,900,"1,100"
                """);
        assertEquals(
                List.of(
                        "month 2019-01-01 2019-01-31 www-exemple-fr google-universal visitors 1200",
                        "month 2019-02-01 2019-02-28 www-exemple-fr google-universal visitors 900"),
                ReadFixture.file(new Web(), Web.GOOGLE_UNIVERSAL, file).figures("web_period"));
    }
}
