package fr.observatoire.warehouse.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.observatoire.warehouse.read.Announcement;
import fr.observatoire.warehouse.read.WarehouseReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A year later a council asks what it was told: each load keeps what it announced, and changes nothing told before. */
class ProjectionsTest extends StoreTest {

    private LoadReport load(String from, String to, int visitors, String now) {
        TestRun run = run("run-" + to);
        TestFile log = run.officeLog("journal-" + to + ".csv");
        for (LocalDate day : TestRun.days(from, to)) {
            log.day(day.toString()).opening(1, null).visits("FR-40", visitors);
        }
        return run.loadAt(Instant.parse(now), CATALOG);
    }

    private List<Announcement> ofVisitors() {
        try (WarehouseReader reader = WarehouseReader.open(home, CATALOG)) {
            return reader.announcements(OFFICE).stream()
                    .filter(each -> each.told().indicator().equals("visitors-on-site"))
                    .toList();
        }
    }

    @Test
    void eachLoadOfARunningYearAnnouncesIt() {
        String june =
                load("2016-01-01", "2019-06-30", 2, "2019-07-01T06:00:00Z").snapshotId();
        Announcement first = ofVisitors().get(0);
        assertEquals(june, first.snapshot());
        assertEquals(LocalDate.of(2019, 6, 30), first.told().asOf());
        assertEquals(2 * 181, first.told().toDate());
        assertEquals(2 * 365, first.told().total(), 1);

        String july =
                load("2019-07-01", "2019-07-31", 3, "2019-08-01T06:00:00Z").snapshotId();
        List<Announcement> both = ofVisitors();
        assertEquals(first, both.get(0));
        assertEquals(july, both.get(1).snapshot());
        assertEquals(2, both.size());
    }

    @Test
    void aLoadOfPastYearsAnnouncesNothing() {
        load("2018-01-01", "2019-12-31", 2, "2021-03-01T06:00:00Z");
        assertEquals(List.of(), ofVisitors());
    }
}
