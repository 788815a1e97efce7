package fr.observatoire.warehouse.store;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which snapshots of a home are kept, and why. What is kept for no reason goes with the next load. */
final class Retention {

    private static final int LAST_KEPT = 10;

    private static final Duration GRACE = Duration.ofMinutes(10);

    private final Map<KeptFor, Set<String>> kept = new EnumMap<>(KeptFor.class);

    /** @param ascending all snapshots of the home, oldest first */
    Retention(Home home, List<SnapshotInfo> ascending, Instant now) {
        kept.put(KeptFor.LIVE, home.current().map(Set::of).orElse(Set.of()));
        kept.put(KeptFor.NEXT_LOAD, home.head().map(Set::of).orElse(Set.of()));
        kept.put(KeptFor.LABEL, those(ascending, snapshot -> snapshot.label() != null));
        kept.put(KeptFor.LAST_OF_MONTH, lastOfEachMonth(ascending));
        kept.put(KeptFor.LAST_TEN, ids(ascending.stream().skip(Math.max(0, ascending.size() - LAST_KEPT))));
        kept.put(KeptFor.RECENT, those(ascending, snapshot -> snapshot.publishedAt()
                .isAfter(now.minus(GRACE))));
    }

    /** Why a snapshot is kept, the strongest reason first; empty for one that the next load removes. */
    Set<KeptFor> reasons(String id) {
        return kept.keySet().stream()
                .filter(reason -> kept.get(reason).contains(id))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(KeptFor.class)));
    }

    private static Set<String> those(List<SnapshotInfo> snapshots, Predicate<SnapshotInfo> kept) {
        return ids(snapshots.stream().filter(kept));
    }

    private static Set<String> ids(Stream<SnapshotInfo> snapshots) {
        return snapshots.map(SnapshotInfo::id).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> lastOfEachMonth(List<SnapshotInfo> ascending) {
        Map<YearMonth, String> last = ascending.stream()
                .collect(Collectors.toMap(Retention::month, SnapshotInfo::id, (earlier, later) -> later));
        return Set.copyOf(last.values());
    }

    private static YearMonth month(SnapshotInfo snapshot) {
        return YearMonth.from(snapshot.publishedAt().atOffset(ZoneOffset.UTC));
    }
}
