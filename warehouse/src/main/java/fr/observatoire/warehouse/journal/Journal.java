package fr.observatoire.warehouse.journal;

import fr.observatoire.warehouse.journal.Entry.Item;
import fr.observatoire.warehouse.journal.Entry.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The entries of a home, and what follows from them. */
public final class Journal {

    private final List<Entry> entries;
    private final Map<Item, Entry> withdrawn = new HashMap<>();

    /** @param entries in the order of their ids */
    public Journal(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            if (entry.kind() == Kind.WITHDRAWAL) {
                entry.items().forEach(item -> withdrawn.put(item, entry));
            } else if (entry.kind() == Kind.RETURN) {
                entry.items().forEach(withdrawn::remove);
            }
        }
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The newest one, which is the one that can be undone. */
    public Optional<Entry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /** The entry with this id. */
    public Entry entry(String id) {
        return entries.stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** This journal with one more entry. */
    public Journal with(Entry entry) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(entry);
        return new Journal(more);
    }

    /** The snapshots that were published, those of what was undone since among them; a star made anew has no entry. */
    public List<String> published() {
        return entries.stream().filter(Entry::publishes).map(Entry::id).toList();
    }

    /** What counts, in order: loads and confirmations without what was taken back of them. */
    public List<Step> steps() {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.LOAD || entry.kind() == Kind.CONFIRMATION)
                .map(this::step)
                .filter(step -> step.without().size() < step.entry().contents().size())
                .toList();
    }

    private Step step(Entry entry) {
        return new Step(
                entry,
                entry.contents().stream()
                        .filter(withdrawn::containsKey)
                        .map(Item::name)
                        .collect(Collectors.toSet()));
    }

    /**
     * What undoes an entry: the opposite, for the items that this changes.
     *
     * @param id of the new entry
     */
    public Entry undoing(Entry entry, String id, String catalogVersion) {
        boolean back = entry.kind() == Kind.WITHDRAWAL;
        return Entry.ofItems(
                id,
                catalogVersion,
                back ? Kind.RETURN : Kind.WITHDRAWAL,
                entry.contents().stream()
                        .filter(item -> withdrawn.containsKey(item) == back)
                        .toList(),
                entry.id());
    }

    /** A file as an entry of the journal read it. */
    public record ReadFile(Entry entry, ManifestFile file) {

        public Item item() {
            return entry.item(file.fileNo());
        }
    }

    /** The accepted files that count, in the order in which they were read. */
    public List<ReadFile> files() {
        return readings().stream()
                .filter(read -> !withdrawn.containsKey(read.item()))
                .toList();
    }

    /** The accepted files that were taken back, and would be read again if nobody remembered it, with the entry that did it. */
    public Map<KnownFile, Entry> withheld() {
        Set<KnownFile> counting =
                files().stream().map(read -> read.file().known()).collect(Collectors.toSet());
        Map<KnownFile, Entry> withheld = new HashMap<>();
        readings().stream()
                .filter(read -> !counting.contains(read.file().known()))
                .forEach(read -> withheld.put(read.file().known(), withdrawn.get(read.item())));
        return withheld;
    }

    /** Every accepted file ever read. */
    public List<ReadFile> readings() {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.LOAD)
                .flatMap(entry -> entry.load().files().stream().map(file -> new ReadFile(entry, file)))
                .filter(read -> read.file().accepted())
                .toList();
    }

    /** The files that were refused whole under a version of the catalogue, oldest first. */
    public List<ManifestFile> refused(String catalogVersion) {
        return entries.stream()
                .filter(entry ->
                        entry.kind() == Kind.LOAD && entry.catalogVersion().equals(catalogVersion))
                .filter(entry -> entry.load().period().isAlways())
                .flatMap(entry -> entry.load().files().stream())
                .filter(file -> !file.accepted())
                .toList();
    }

    /** All readings of one content, so that none of them is left when it is taken back. */
    public Set<Item> readingsOf(KnownFile content) {
        return readings().stream()
                .filter(read -> read.file().known().equals(content))
                .map(ReadFile::item)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Whether this was taken back. */
    public boolean isWithdrawn(Item item) {
        return withdrawn.containsKey(item);
    }
}
