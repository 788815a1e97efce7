package fr.observatoire.warehouse.journal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import fr.observatoire.warehouse.ProgramVersion;
import fr.observatoire.warehouse.secrecy.ToldClass;
import fr.observatoire.warehouse.store.SnapshotId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One entry of the journal: a load, or what a person decided. Never changed later.
 *
 * @param format version of the form of entries and of the lake's files
 * @param id that of the snapshot that it made; ids sort by time
 * @param program version of the program that wrote it
 * @param catalogVersion of the catalogue in force
 * @param load what was read, for {@link Kind#LOAD}; else null
 * @param announced what that load told of the year that runs
 * @param toldClasses what the peers of an office had been told otherwise, and still are after that load
 * @param items of earlier entries, for {@link Kind#WITHDRAWAL} and {@link Kind#RETURN}: what they take back or give again
 * @param warnings ids of what was found right, for {@link Kind#CONFIRMATION}
 * @param note why, or null
 * @param undoes id of the entry that it undoes; null when it undoes none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Entry(
        int format,
        String id,
        String program,
        String catalogVersion,
        Kind kind,
        Manifest load,
        List<Announced> announced,
        List<ToldClass> toldClasses,
        List<Item> items,
        List<String> warnings,
        String note,
        String undoes) {

    /** What happened. */
    public enum Kind {
        LOAD,
        CONFIRMATION,
        WITHDRAWAL,
        RETURN
    }

    /**
     * One thing that an entry brought and that can be taken back: a file that a load read, or a warning that was
     * confirmed.
     *
     * @param entry its id
     * @param name number of the file in its run, or id of the warning
     */
    public record Item(String entry, String name) {}

    public Entry {
        announced = announced == null ? List.of() : List.copyOf(announced);
        toldClasses = toldClasses == null ? List.of() : List.copyOf(toldClasses);
        items = items == null ? List.of() : List.copyOf(items);
        warnings = warnings == null ? List.of() : List.copyOf(warnings);
    }

    /** The load of a run. */
    public static Entry ofLoad(String id, String catalogVersion, Manifest load) {
        return of(id, catalogVersion, Kind.LOAD, load, List.of(), List.of(), null, null);
    }

    /** Warnings that a person found right. */
    public static Entry ofConfirmation(String id, String catalogVersion, Collection<String> warnings, String note) {
        return of(id, catalogVersion, Kind.CONFIRMATION, null, List.of(), warnings, note, null);
    }

    /**
     * Something that a person takes back, or gives again.
     *
     * @param undoes id of the entry that it undoes, or null
     */
    public static Entry ofItems(String id, String catalogVersion, Kind kind, Collection<Item> items, String undoes) {
        return of(id, catalogVersion, kind, null, items, List.of(), null, undoes);
    }

    private static Entry of(
            String id,
            String catalogVersion,
            Kind kind,
            Manifest load,
            Collection<Item> items,
            Collection<String> warnings,
            String note,
            String undoes) {
        return new Entry(
                LakeFormat.VERSION,
                id,
                ProgramVersion.text(),
                catalogVersion,
                kind,
                load,
                List.of(),
                List.of(),
                List.copyOf(items),
                List.copyOf(warnings),
                note,
                undoes);
    }

    /** This load, with what it announced, and what it keeps of what was told before. */
    public Entry telling(List<Announced> told, List<ToldClass> kept) {
        return new Entry(format, id, program, catalogVersion, kind, load, told, kept, items, warnings, note, undoes);
    }

    /** This load, with the files that it refused in the end. */
    public Entry deciding(Map<Integer, ManifestFile> refused) {
        Manifest decided = load.replacing(refused);
        return new Entry(
                format,
                id,
                program,
                catalogVersion,
                kind,
                decided,
                announced,
                toldClasses,
                items,
                warnings,
                note,
                undoes);
    }

    /** When it came into force. */
    @JsonIgnore
    public Instant at() {
        return SnapshotId.time(id);
    }

    /** Whether readers saw it: a load of which every file was refused is only kept. */
    boolean publishes() {
        return load == null || load.files().stream().anyMatch(ManifestFile::accepted);
    }

    /** Everything in it that can be taken back. */
    List<Item> contents() {
        return switch (kind) {
            case LOAD -> load.files().stream().map(file -> item(file.fileNo())).toList();
            case CONFIRMATION -> warnings.stream()
                    .map(warning -> new Item(id, warning))
                    .toList();
            case WITHDRAWAL, RETURN -> items;
        };
    }

    /** A file of this load. */
    public Item item(int fileNo) {
        return new Item(id, Integer.toString(fileNo));
    }
}
