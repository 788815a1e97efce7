package fr.observatoire.warehouse.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.observatoire.warehouse.ProgramVersion;
import fr.observatoire.warehouse.journal.LakeFormat;
import fr.observatoire.warehouse.store.StarVersion;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What an archive says of itself. The pointers stand here and not among the files: they are what makes a home of the files.
 *
 * @param format of the archive
 * @param program that made it
 * @param lake format of the lake in it
 * @param star form of the stars in it
 * @param made when, as an ISO instant
 * @param current the live snapshot, null when nothing was published
 * @param head what the next load builds on when that is something else, else null
 */
record ArchiveManifest(
        int format,
        String program,
        int lake,
        int star,
        String made,
        String current,
        String head,
        List<ArchivedFile> files) {

    static final String NAME = "manifest.json";

    private static final int FORMAT = 1;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // a newer program may say more
            .build();

    static ArchiveManifest of(HomeFiles home, Instant now, List<ArchivedFile> files) {
        return new ArchiveManifest(
                FORMAT,
                ProgramVersion.text(),
                LakeFormat.VERSION,
                StarVersion.CURRENT,
                now.toString(),
                home.current(),
                home.head(),
                files);
    }

    /** @throws JsonProcessingException when the bytes are no manifest */
    static ArchiveManifest read(byte[] json) throws IOException {
        return JSON.readValue(json, ArchiveManifest.class);
    }

    byte[] write() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** Whether it is one of ours at all: other archives have a file of this name too. */
    boolean isComplete() {
        return format > 0 && isMoment(made) && files != null && files.stream().allMatch(ArchivedFile::isComplete);
    }

    private static boolean isMoment(String text) {
        try {
            return Instant.parse(String.valueOf(text)).isAfter(Instant.EPOCH);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Whether a program made it that may know more than this one. */
    boolean isNewer() {
        return format > FORMAT
                || lake > LakeFormat.VERSION
                || star > StarVersion.CURRENT
                || ProgramVersion.isNewer(String.valueOf(program));
    }

    long bytes() {
        return files.stream().mapToLong(ArchivedFile::bytes).sum();
    }
}
