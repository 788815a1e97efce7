package fr.observatoire.api.resource;

import fr.observatoire.warehouse.ProgramVersion;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Entity tags, made from what determines an answer instead of from the answer: they are known before any query runs.
 * They are weak, because the same answer goes out compressed and plain.
 */
public final class EntityTag {

    // 96 bits: two of a billion answers share a tag with a probability below 1 in 10 billion.
    private static final int BYTES = 12;

    private EntityTag() {}

    /** The tag of the answer that {@code parts} determine, and the program: another one may render them otherwise. */
    public static String of(String... parts) {
        byte[] hash = DigestUtils.sha256(ProgramVersion.text() + "\n" + String.join("\n", parts));
        return "W/\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)) + "\"";
    }

    /**
     * Names the answer, and sends a 304 in its place where the client holds it. The 304 carries the answer's type:
     * caches put the headers of a 304 over those of the copy they hold.
     *
     * @return whether the request is answered with that
     */
    public static boolean isHeld(Context http, String tag, String contentType) {
        http.header("ETag", tag);
        if (!matches(http.header("If-None-Match"), tag)) {
            return false;
        }
        http.contentType(contentType).status(HttpStatus.NOT_MODIFIED);
        try {
            http.res().flushBuffer(); // sent as it stands: else Jetty adds a length of 0, which is not the answer's
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return true;
    }

    /** Whether an {@code If-None-Match} header names the tag, by RFC 9110's weak comparison. */
    public static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String opaque = tag.substring(2);
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::trim)
                .anyMatch(each -> each.equals("*") || each.equals(opaque) || each.equals(tag));
    }
}
