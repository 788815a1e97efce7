package fr.observatoire.warehouse.journal;

import fr.observatoire.warehouse.journal.Entry.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of one entry counts today. The star is what these steps make, one after the other.
 *
 * @param entry a load or a confirmation
 * @param without names of its items that were taken back
 */
public record Step(Entry entry, Set<String> without) {

    public Step {
        without = Set.copyOf(without);
    }

    /** Tells this step from every other one, also of the same entry. */
    public String mark() {
        return without.isEmpty()
                ? entry.id()
                : entry.id() + without.stream().sorted().collect(Collectors.joining(",", " without ", ""));
    }

    public boolean isLoad() {
        return entry.kind() == Kind.LOAD;
    }

    /** What was read and counts; for a load. */
    public Manifest manifest() {
        return entry.load().without(without);
    }

    /** What was confirmed and counts; for a confirmation. */
    public List<String> warnings() {
        return entry.warnings().stream()
                .filter(warning -> !without.contains(warning))
                .toList();
    }
}
