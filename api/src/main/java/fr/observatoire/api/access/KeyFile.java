package fr.observatoire.api.access;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.observatoire.warehouse.store.Disk;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The keys of an installation: {@code <home>/config/keys.json}, readable by its owner only. Written by the command
 * line, one command at a time, as a new file that replaces the old one, so that a running server never reads half a
 * list.
 */
public final class KeyFile {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            // A key that says twice when it ends was written by no program.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path path;

    /** @param config the configuration folder of the home */
    public KeyFile(Path config) {
        this.path = config.resolve("keys.json");
    }

    Path path() {
        return path;
    }

    /**
     * All keys, the oldest first; including expired and revoked ones.
     *
     * @throws KeyFileException when the file does not hold keys, and nothing but keys
     */
    public List<AccessKey> read() {
        if (Files.notExists(path)) {
            return List.of();
        }
        try {
            requireFile();
            try (JsonParser json = JSON.createParser(path.toFile())) {
                return List.copyOf(keys(json).values());
            }
        } catch (StreamReadException e) {
            throw new KeyFileException(path, e.getLocation(), "key_file.no_json", e);
        } catch (JsonProcessingException e) {
            throw new KeyFileException(path, e.getLocation(), "key_file.no_key", e);
        } catch (CharConversionException e) { // no text at all
            throw new KeyFileException(path, null, "key_file.no_json", e);
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    /** By id, one after the other, so that whatever is wrong has its line. */
    private Map<String, AccessKey> keys(JsonParser json) throws IOException {
        Map<String, AccessKey> keys = new LinkedHashMap<>();
        require(json.nextToken() == JsonToken.START_ARRAY, json, "key_file.no_json");
        while (json.nextToken() != JsonToken.END_ARRAY) {
            AccessKey key = json.readValueAs(AccessKey.class);
            require(key != null, json, "key_file.no_key");
            require(keys.put(key.id(), key) == null, json, "key_file.twice");
        }
        require(json.nextToken() == null, json, "key_file.no_json");
        return keys;
    }

    private void require(boolean right, JsonParser json, String wrong) {
        if (!right) {
            throw new KeyFileException(path, json.currentLocation(), wrong, null);
        }
    }

    /** Who opens a pipe waits for its writer, and every request with it. */
    private void requireFile() throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new FileSystemException(path.toString(), null, "no regular file");
        }
    }

    /**
     * Adds a key.
     *
     * @param expires null for never
     * @return the key to give to the partner: it cannot be shown again
     */
    public KeyToken create(String name, Scope scope, Instant now, Instant expires, int requestsPerMinute) {
        KeyToken token = KeyToken.random();
        AccessKey key = new AccessKey(token.id(), name, scope, token.hash(), now, expires, null, requestsPerMinute);
        change(keys -> {
            List<AccessKey> more = new ArrayList<>(keys);
            more.add(key);
            return more;
        });
        return token;
    }

    /**
     * Revokes a key for ever; a key that was revoked before keeps its date.
     *
     * @return false when no key has that id
     */
    public boolean revoke(String id, Instant now) {
        boolean known = read().stream().anyMatch(key -> key.id().equals(id));
        change(keys -> keys.stream()
                .map(key -> key.id().equals(id) && key.revoked() == null ? key.revokedAt(now) : key)
                .toList());
        return known;
    }

    // The file lock stops other processes; the monitor stops the other threads of this one.
    private void change(Function<List<AccessKey>, List<AccessKey>> change) {
        synchronized (KeyFile.class) {
            changeLocked(change);
        }
    }

    private void changeLocked(Function<List<AccessKey>, List<AccessKey>> change) {
        try {
            Disk.makeClosed(path.getParent());
            Path lockFile = path.resolveSibling("keys.lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                write(change.apply(read()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private void write(List<AccessKey> keys) throws IOException {
        Path next = path.resolveSibling("keys.json.new");
        Disk.makeClosedFile(next);
        Files.write(next, JSON.writeValueAsBytes(keys));
        Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
