package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.load.StoreTest;
import fr.observatoire.warehouse.load.TestFile;
import fr.observatoire.warehouse.load.TestRun;
import fr.observatoire.warehouse.publish.Rework.Editions;
import fr.observatoire.warehouse.store.Home;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The changes of a home that {@link KilledChangeIT} kills; as a program of its own, it makes one of them. */
enum KilledChange {
    LOAD {
        @Override
        void make(Home home) {
            load(home, "corrected", "2021-02-01T08:00:00Z", 5);
        }
    },
    UNDO {
        @Override
        void make(Home home) {
            rework(home).undo(preview -> true);
        }
    },
    FORGET {
        @Override
        void make(Home home) {
            rework(home).forget("journal.csv", Editions.EARLIER, preview -> true);
        }
    },
    REBUILD {
        @Override
        void make(Home home) {
            rework(home).rebuild();
        }
    };

    abstract void make(Home home);

    /** The home that each of them finds: a log, and an edition of it that corrects one day. */
    static void prepare(Home home) {
        load(home, "first", "2021-01-01T08:00:00Z", 3);
        load(home, "second", "2021-01-15T08:00:00Z", 4);
    }

    private static void load(Home home, String run, String now, int visitors) {
        TestRun read = StoreTest.runOf(home, run);
        TestFile log = read.officeLog("journal.csv");
        for (int day = 1; day <= 9; day++) {
            log.day(LocalDate.of(2020, 1, day)).opening(1, null).visits("FR-40", day == 5 ? visitors : 2);
        }
        read.loadAt(Instant.parse(now), StoreTest.CATALOG);
    }

    private static Rework rework(Home home) {
        return new Rework(home, StoreTest.CATALOG, RebuildListener.SILENT);
    }

    /** The command that makes this change of a home. */
    List<String> command(Home home) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                KilledChange.class.getName(),
                name(),
                home.root().toString());
    }

    public static void main(String[] arguments) {
        valueOf(arguments[0]).make(new Home(Path.of(arguments[1])));
    }
}
