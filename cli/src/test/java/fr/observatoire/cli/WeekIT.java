package fr.observatoire.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.observatoire.cli.week.Delivery;
import fr.observatoire.cli.week.Week;
import fr.observatoire.etl.files.Address;
import fr.observatoire.warehouse.store.Home;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Monday's run, of an office whose log of visits is loaded: what it says, that it says it once, how it ends. */
class WeekIT {

    @TempDir
    Path folder;

    private Path home;
    private Path input;

    @BeforeEach
    void load() throws IOException {
        home = folder.resolve("l'été d'ici");
        Installation.ofFootfall(home);
        input = Installation.copySample("footfall", folder.resolve("input"));
    }

    private Installation.Run week(String... more) {
        return Installation.run(Stream.concat(
                        Stream.of("week", "--lang", "en", "--home", home.toString(), "--input", input.toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    /** What a run of a day says in English, whatever ran before, and its exit status first. */
    private List<String> on(LocalDate day) {
        Locale.setDefault(Locale.UK);
        List<String> said = new ArrayList<>();
        Week week = new Week(new Home(home), Address.of(input), day, said::add);
        said.add(0, String.valueOf(week.run(null, new Delivery(null, null))));
        return said;
    }

    @Test
    @DisplayName("A late source is said once, whatever the day, and again when it is late another time")
    void whatIsSaidIsSaidOnce() throws IOException {
        Path notice = folder.resolve("notices/avis.txt");
        Installation.Run first = week("--notice", notice.toString());
        assertEquals(Week.LATE, first.status(), first.err());
        String late = "late, an export was expected by ";
        assertTrue(first.out().contains(late), first.out());
        String written = Files.readString(notice);
        assertTrue(written.contains(late), written);

        Installation.Run second = week("--notice", notice.toString());
        assertEquals(Week.LATE, second.status(), "still late, for what watches the machine");
        assertTrue(second.out().contains("Nothing new to say."), second.out());
        assertEquals(written, Files.readString(notice));

        assertEquals("0", on(LocalDate.of(2021, 1, 5)).get(0), "on that day the export was not due yet");
        assertTrue(week().out().contains(late));
    }

    @Test
    @DisplayName("Targets that are reached, and those that will rather be missed, are told while the year runs")
    void targetsAreFollowed() {
        List<String> said = on(LocalDate.of(2019, 11, 30));
        assertTrue(String.join("\n", said).contains("target of 2019 is at risk"), said::toString);
        assertTrue(String.join("\n", said).contains("target of 2019 is reached"), said::toString);
        assertTrue(on(LocalDate.of(2019, 11, 30)).contains("Nothing new to say."));
    }

    @Test
    @DisplayName(
            "Refused rows and refused files are said with their file, a load that fails with its reason, each once")
    void refusalsAndFailuresAreSaid() throws IOException {
        on(LocalDate.of(2021, 1, 5));
        Path log = input.resolve("footfall/journal-accueil-2021.csv");
        Files.writeString(log, "date;ouvertures\r\n01/01/2021;1\r\n");
        List<String> refused = on(LocalDate.of(2021, 1, 6));
        assertEquals(String.valueOf(Main.REFUSED), refused.get(0), refused::toString);
        assertTrue(String.join("\n", refused).contains("journal-accueil-2021.csv: refused whole"), refused::toString);
        assertTrue(on(LocalDate.of(2021, 1, 6)).contains("Nothing new to say."));

        Files.move(input, folder.resolve("away"));
        List<String> failed = on(LocalDate.of(2021, 1, 6));
        assertEquals("1", failed.get(0));
        assertTrue(String.join("\n", failed).contains("The load failed"), failed::toString);
        assertTrue(on(LocalDate.of(2021, 1, 6)).contains("Nothing new to say."));
        Files.move(folder.resolve("away"), input);
        assertEquals("0", on(LocalDate.of(2021, 1, 6)).get(0));
        Files.move(input, folder.resolve("away"));
        assertTrue(String.join("\n", on(LocalDate.of(2021, 1, 6))).contains("The load failed"), "ill again");
    }

    @Test
    @DisplayName("What could not be sent is said by the next run, and the password is never shown")
    void aMessageThatDidNotLeaveIsSentLater() throws Exception {
        Installation.Run without = week("--mail");
        assertEquals(Week.NOT_SENT, without.status(), without.err());
        assertTrue(without.out().contains("mail.yml does not exist"), without.out());

        GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.setUser("office@example.fr", "office", "s3cret");
        post.start();
        try {
            Files.writeString(home.resolve("config/password.txt"), "wrong");
            Files.writeString(
                    home.resolve("config/mail.yml"),
                    "host: 127.0.0.1\nport: %d\nsecurity: none\nfrom: office@example.fr\nto: [director@example.fr]\n"
                                    .formatted(post.getSmtp().getPort())
                            + "user: office\npassword_file: password.txt\n");
            Installation.Run unknown = week("--mail");
            assertEquals(Week.NOT_SENT, unknown.status(), unknown.out());
            assertFalse((unknown.out() + unknown.err()).contains("wrong"), unknown.out());
            assertTrue(unknown.out().contains("does not accept the user office"), unknown.out());

            Files.writeString(home.resolve("config/password.txt"), "s3cret\n");
            assertEquals(Week.LATE, week("--mail").status());
            assertEquals(Week.LATE, week("--mail").status());
            assertEquals(1, post.getReceivedMessages().length, "the second run had nothing to say");
            assertTrue(post.getReceivedMessages()[0].getContent().toString().contains("late, an export was expected"));
        } finally {
            post.stop();
        }
    }

    @Test
    @DisplayName("Two runs do not meet: the second leaves the work to the first")
    void twoRunsDoNotMeet() throws IOException {
        try (FileChannel other = FileChannel.open(
                        home.resolve("week.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = other.lock()) {
            Installation.Run second = week();
            assertEquals(Main.FAULT, second.status());
            assertTrue(second.err().contains("Another run of the week is working"), second.err());
        }
        assertEquals(Week.LATE, week().status());
    }

    @Test
    @DisplayName("A warehouse that cannot be opened is said, once, and does not end the run without a word")
    void aWarehouseThatIsBrokenIsSaid() throws IOException {
        String live = Files.readString(home.resolve("current")).strip();
        Files.writeString(home.resolve("snapshots").resolve(live).resolve("observatoire.duckdb"), "broken");
        List<String> said = on(LocalDate.of(2021, 1, 6));
        assertEquals("1", said.get(0), said::toString);
        assertTrue(String.join("\n", said).contains("- The "), said::toString);
        assertTrue(on(LocalDate.of(2021, 1, 6)).contains("Nothing new to say."));
    }

    @Test
    @DisplayName("A pack that cannot be written, as of a month without a figure, is said and ends as a fault")
    void aPackThatFailsIsSaid() {
        Path packs = folder.resolve("bilans");
        Installation.Run run = week("--report", packs.toString());
        assertEquals(Week.FAULT, run.status());
        assertTrue(run.out().contains("The pack of the month could not be written"), run.out());
        assertTrue(run.err().contains(YearMonth.now().minusMonths(1).toString()), run.err());
    }
}
