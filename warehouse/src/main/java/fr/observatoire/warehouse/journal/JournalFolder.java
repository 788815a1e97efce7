package fr.observatoire.warehouse.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import fr.observatoire.warehouse.store.Disk;
import fr.observatoire.warehouse.store.StoreException;
import fr.observatoire.warehouse.text.Text;
import fr.observatoire.warehouse.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The journal as files: each entry is a folder of the lake with its manifest, and the Parquet files that this names, or
 * the address where they are. A folder without a manifest is no entry.
 */
public final class JournalFolder {

    private static final String MANIFEST = "manifest.json";

    /** No run takes so long; a more recent one without a manifest may still be running. */
    private static final Duration LONGER_THAN_A_RUN = Duration.ofDays(1);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(LocalDate.class, ToStringSerializer.instance)
                    .addDeserializer(LocalDate.class, new DateReader())
                    .addSerializer(Text.class, new TypedWriter()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Path lake;
    private final RunFiles files;

    public JournalFolder(Path lake) {
        this.lake = lake;
        this.files = new RunFiles(lake);
    }

    /** Makes the folder, if it is not there. */
    public void make() {
        try {
            Disk.makeClosed(lake);
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("journal.not_written", lake, e.getMessage()), e);
        }
    }

    /**
     * Begins a run whose files are written to a lake elsewhere.
     *
     * @param address of the folder of the runs there
     */
    public void begin(String run, String address) {
        files.begin(run, address);
    }

    /** The lake elsewhere that the last load wrote to; empty when it wrote here, or there was none. */
    public Optional<String> address() {
        if (folders().stream().noneMatch(RunFiles::isElsewhere)) {
            return Optional.empty();
        }
        return read().entries().stream()
                .filter(entry -> entry.load() != null)
                .reduce((one, next) -> next)
                .flatMap(entry -> files.address(entry.load().run()));
    }

    /**
     * All entries, oldest first.
     *
     * @throws StoreException when an entry cannot be read, or a newer program wrote it
     */
    public Journal read() {
        return new Journal(folders().stream()
                .map(folder -> folder.resolve(MANIFEST))
                .filter(Files::exists)
                .map(JournalFolder::entry)
                .sorted(Comparator.comparing(Entry::id))
                .toList());
    }

    /** The files of all entries, as far as they are here: those of a lake elsewhere are not, even while they are read. */
    public List<Path> files() {
        return folders().stream()
                .filter(folder -> Files.exists(folder.resolve(MANIFEST)))
                .flatMap(JournalFolder::files)
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try {
            return Disk.content(folder).stream()
                    .filter(Files::isRegularFile)
                    .filter(file -> !RunFiles.isElsewhere(folder)
                            || RunFiles.isNote(file)
                            || file.getFileName().toString().equals(MANIFEST));
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("journal.unreadable", folder, e.getMessage()), e);
        }
    }

    /** What a run read. */
    public Manifest manifest(String run) {
        return entry(lake.resolve(run).resolve(MANIFEST)).load();
    }

    private static Entry entry(Path file) {
        try {
            JsonNode json = JSON.readTree(file.toFile());
            int format = json.path("format").asInt();
            if (format > LakeFormat.VERSION) {
                throw new StoreException(Texts.WAREHOUSE.text(
                        "journal.newer", file, json.path("program").asText(), format, LakeFormat.VERSION));
            }
            return JSON.treeToValue(json, Entry.class);
        } catch (JsonProcessingException e) {
            throw new StoreException(Texts.WAREHOUSE.text("journal.unreadable", file, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("journal.unreadable", file, e.getMessage()), e);
        }
    }

    /**
     * Adds an entry. Its files are on the disk before its manifest is there, and the manifest is there whole or not at
     * all, whenever the program is killed.
     */
    public void add(Entry entry) {
        Path folder =
                lake.resolve(entry.load() == null ? entry.id() : entry.load().run());
        try {
            Disk.makeClosed(folder);
            removeUnnamed(entry, folder);
            Disk.flushAll(folder);
            Path next = folder.resolve(MANIFEST + ".new");
            JSON.writeValue(next.toFile(), entry);
            Disk.replace(next, folder.resolve(MANIFEST));
            Disk.flush(lake);
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("journal.not_written", folder, e.getMessage()), e);
        }
    }

    /** What tasks wrote that failed, or were repeated, belongs to no entry. */
    private void removeUnnamed(Entry entry, Path folder) throws IOException {
        Set<String> named = entry.load() == null
                ? Set.of()
                : entry.load().parts().stream().map(LakeFile::name).collect(Collectors.toSet());
        files.keepOnly(folder.getFileName().toString(), named);
        for (Path file : Disk.content(folder)) {
            boolean kept = named.contains(file.getFileName().toString()) || RunFiles.isNote(file);
            if (!file.equals(folder) && !kept) {
                Files.delete(file);
            }
        }
    }

    /** Removes what runs left that ended without an entry: they were killed, or changed nothing. */
    public void removeLeftovers() {
        for (Path folder : folders()) {
            if (!Files.exists(folder.resolve(MANIFEST)) && isOld(folder)) {
                remove(folder);
            }
        }
    }

    /**
     * Removes a run that came to no entry: it was not loaded, so nobody would read it. A home that was only checked is
     * empty again.
     */
    public void discard(String run) {
        Path folder = lake.resolve(run);
        if (Files.exists(folder) && !Files.exists(folder.resolve(MANIFEST))) {
            remove(folder);
            lake.toFile().delete(); // it stays unless it is empty
        }
    }

    private static boolean isOld(Path folder) {
        try {
            return Files.getLastModifiedTime(folder)
                    .toInstant()
                    .isBefore(Instant.now().minus(LONGER_THAN_A_RUN));
        } catch (IOException e) {
            return false; // another process has just removed it
        }
    }

    private void remove(Path folder) {
        try {
            files.keepOnly(folder.getFileName().toString(), Set.of());
            Disk.delete(folder);
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("journal.not_removed", folder, e.getMessage()), e);
        }
    }

    private List<Path> folders() {
        if (!Files.isDirectory(lake)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(lake)) {
            return folders.filter(Files::isDirectory).toList();
        } catch (IOException e) {
            throw new StoreException(Texts.WAREHOUSE.text("journal.unreadable", lake, e.getMessage()), e);
        }
    }

    /** A sentence as it was typed: what is read again is the same to the letter. */
    private static final class TypedWriter extends StdSerializer<Text> {

        private static final long serialVersionUID = 1L;

        TypedWriter() {
            super(Text.class);
        }

        @Override
        public void serialize(Text text, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeStartObject();
            json.writeStringField("fr", text.typed());
            json.writeStringField("en", text.en());
            json.writeEndObject();
        }
    }

    private static final class DateReader extends FromStringDeserializer<LocalDate> {

        private static final long serialVersionUID = 1L;

        DateReader() {
            super(LocalDate.class);
        }

        @Override
        protected LocalDate _deserialize(String text, DeserializationContext context) {
            return LocalDate.parse(text);
        }
    }
}
