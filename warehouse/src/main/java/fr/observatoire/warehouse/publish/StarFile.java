package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Announced;
import fr.observatoire.warehouse.journal.Entry;
import fr.observatoire.warehouse.journal.LakeParts;
import fr.observatoire.warehouse.journal.Step;
import fr.observatoire.warehouse.load.Confirmation;
import fr.observatoire.warehouse.load.Load;
import fr.observatoire.warehouse.load.StarSchema;
import fr.observatoire.warehouse.secrecy.ToldClass;
import fr.observatoire.warehouse.store.Database;
import fr.observatoire.warehouse.store.Disk;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.store.Session;
import fr.observatoire.warehouse.store.SnapshotInfo;
import fr.observatoire.warehouse.store.StarVersion;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes the database files of snapshots: by one more step, or by many from the journal. */
final class StarFile {

    private final Home home;
    private final Catalog catalog;

    StarFile(Home home, Catalog catalog) {
        this.home = home;
        this.catalog = catalog;
    }

    /** Writes the new snapshot as a copy of another one and some work; nobody sees it before the pointer names it. */
    <T> T grow(String id, Optional<String> base, Function<Session, T> work) {
        copy(id, base);
        return write(id, work);
    }

    /**
     * Writes a snapshot that holds what the steps make. Begins with the nearest snapshot that is kept: the star that an
     * earlier load left is the same as the one that its steps would make again.
     *
     * @param anew whether to begin with nothing
     */
    void replay(String id, List<Step> steps, boolean anew, RebuildListener listener) {
        List<String> marks = steps.stream().map(Step::mark).toList();
        Optional<Map.Entry<String, Integer>> base = anew ? Optional.empty() : nearest(marks);
        int done = base.map(Map.Entry::getValue).orElse(0);
        requireParts(steps.subList(done, steps.size()), anew);
        copy(id, base.map(Map.Entry::getKey));
        write(id, session -> {
            declare(session);
            listener.rebuilt(done, steps.size());
            for (int next = done; next < steps.size(); next++) {
                play(session, steps.get(next));
                listener.rebuilt(next + 1, steps.size());
            }
            return null;
        });
    }

    /** Whoever makes everything anew doubts what is there, and has the time to look at each byte. */
    private void requireParts(List<Step> steps, boolean anew) {
        LakeParts parts = new LakeParts(home.lake());
        steps.stream()
                .filter(Step::isLoad)
                .map(step -> step.entry().load())
                .forEach(anew ? parts::requireContents : parts::requireSizes);
    }

    /** So that today's targets and names hold, also when no step is left. */
    private void declare(Session session) {
        session.begin();
        StarSchema.declare(session, catalog);
        session.commit();
    }

    /** Each step has temporary tables of its own. */
    private void play(Session star, Step step) {
        try (Session session = star.another()) {
            if (step.isLoad()) {
                new Load(session, catalog, step, true).run(home.lake(), null);
                Projections.insert(session, announced(step.entry()));
                ToldClasses.insert(session, toldClasses(step.entry()));
            } else {
                new Confirmation(session, catalog).write(step);
            }
        }
    }

    /** What was told under a former code is told of the same indicator. */
    private List<Announced> announced(Entry load) {
        return load.announced().stream()
                .map(told -> told.of(catalog.formerCodes().today(told.indicator())))
                .toList();
    }

    private List<ToldClass> toldClasses(Entry load) {
        return load.toldClasses().stream()
                .map(told -> told.of(catalog.formerCodes().today(told.indicator())))
                .toList();
    }

    /** The kept snapshot that holds most of these steps and no other one, with how many; of several the newest. */
    private Optional<Map.Entry<String, Integer>> nearest(List<String> marks) {
        return Stream.concat(home.snapshotList().stream().map(SnapshotInfo::id), home.head().stream())
                .distinct()
                .flatMap(snapshot -> marks(snapshot).map(made -> Map.entry(snapshot, made)).stream())
                .filter(kept -> isPrefix(kept.getValue(), marks))
                .map(kept -> Map.entry(kept.getKey(), kept.getValue().size()))
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
    }

    private static boolean isPrefix(List<String> part, List<String> whole) {
        return !part.isEmpty()
                && part.size() <= whole.size()
                && whole.subList(0, part.size()).equals(part);
    }

    /** The steps of which a snapshot is made; empty when its form is not today's, or it names indicators otherwise. */
    Optional<List<String>> marks(String snapshot) {
        try (Session session = new Session(Database.open(home.database(snapshot)))) {
            return StarVersion.of(session) == StarVersion.CURRENT && namesAsToday(session)
                    ? Optional.of(session.list("SELECT step FROM dim_load ORDER BY load_key", row -> row.getString(1)))
                    : Optional.empty();
        }
    }

    private boolean namesAsToday(Session session) {
        return session.list("SELECT former_codes FROM ref_star", row -> row.getString(1))
                .equals(List.of(catalog.formerCodes().toString()));
    }

    private void copy(String id, Optional<String> base) {
        try {
            Disk.makeClosed(home.snapshot(id));
            if (base.isPresent()) {
                Files.copy(home.database(base.get()), home.database(id));
            }
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("load.stopped", e.getMessage()), e);
        }
    }

    /** Removes what was made and is not wanted; nobody has seen it. */
    void discard(String id) {
        try {
            Disk.delete(home.snapshot(id));
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("snapshot.not_removed", id, e.getMessage()), e);
        }
    }

    private <T> T write(String id, Function<Session, T> work) {
        try (Session session =
                new Session(Database.create(home.database(id), home.snapshot(id).resolve("scratch")))) {
            T result = work.apply(session);
            session.run("CHECKPOINT");
            return result;
        }
    }
}
