package fr.observatoire.warehouse.publish;

import fr.observatoire.warehouse.catalog.Catalog;
import fr.observatoire.warehouse.journal.Entry;
import fr.observatoire.warehouse.journal.Journal;
import fr.observatoire.warehouse.journal.Journal.ReadFile;
import fr.observatoire.warehouse.journal.JournalFolder;
import fr.observatoire.warehouse.journal.KnownFile;
import fr.observatoire.warehouse.journal.ManifestFile;
import fr.observatoire.warehouse.journal.SheetName;
import fr.observatoire.warehouse.store.Home;
import fr.observatoire.warehouse.text.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The files that need not be read again, as the journal tells them. */
public final class KnownFiles {

    /** A name in the input folder. */
    private record Name(String office, String source, String path) {

        static Name of(ManifestFile file) {
            return new Name(file.office(), file.source(), file.path());
        }
    }

    private final Set<KnownFile> accepted;
    private final Map<Name, KnownFile> latest = new HashMap<>();
    private final Map<KnownFile, Entry> withheld;
    private final Map<KnownFile, ManifestFile> refused = new HashMap<>();

    private KnownFiles(Journal journal, String catalogVersion) {
        List<ManifestFile> whole = journal.files().stream()
                .filter(read -> read.entry().load().period().isAlways())
                .map(ReadFile::file)
                .toList();
        whole.forEach(file -> latest.put(Name.of(file), file.known()));
        accepted = whole.stream().map(ManifestFile::known).collect(Collectors.toUnmodifiableSet());
        withheld = journal.withheld();
        Set<String> paths = whole.stream().map(ManifestFile::path).collect(Collectors.toCollection(HashSet::new));
        journal.refused(catalogVersion).stream()
                .filter(file -> !accepted.contains(file.known()))
                .filter(file -> file.rival() == null || paths.contains(file.rival()))
                .forEach(file -> refused.put(file.known(), file));
    }

    static KnownFiles of(Journal journal, String catalogVersion) {
        return new KnownFiles(journal, catalogVersion);
    }

    /**
     * The files that need not be read again; none for a new home.
     *
     * @throws fr.observatoire.warehouse.store.StoreException when the home has no journal, or a newer program made it
     */
    public static KnownFiles in(Home home, Catalog catalog) {
        Journal journal = new JournalFolder(home.lake()).read();
        Publication.requireJournal(home, journal);
        return of(journal, catalog.version());
    }

    /**
     * Whether a file need not be read: it was accepted, and no other content took its name since; or it was refused under
     * this catalogue, and nothing else would be said of it today; or a person took it back.
     *
     * @param path its name, relative to the input folder
     * @param beside paths of the other files of its office and source
     */
    public boolean contains(KnownFile file, String path, Collection<String> beside) {
        KnownFile last = latest.get(new Name(file.office(), file.source(), path));
        boolean putBack = last != null && !last.equals(file);
        return accepted.contains(file) && !putBack || withheld.containsKey(file) || isRefused(file, path, beside);
    }

    /** A copy that was refused because of another sheet is asked about again once the other one is gone. */
    private boolean isRefused(KnownFile file, String path, Collection<String> beside) {
        ManifestFile before = refused.get(file);
        return before != null
                && (before.rival() == null
                        || before.path().equals(path)
                                && (beside.contains(before.rival()) || SheetName.isCopy(path, before.rival())));
    }

    /** Why a file is not read again, when that is not because its figures are in the star; null otherwise. */
    public Text refusal(KnownFile file) {
        ManifestFile before = refused.get(file);
        return before == null ? null : before.reason();
    }

    /** What took a file back; null when nothing did. */
    public Entry withdrawal(KnownFile file) {
        return withheld.get(file);
    }
}
