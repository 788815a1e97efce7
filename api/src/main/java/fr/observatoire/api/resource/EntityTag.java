package fr.observatoire.api.resource;

import fr.observatoire.api.http.Body;
import fr.observatoire.warehouse.ProgramVersion;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Entity tags, made from what determines an answer, not from the answer, so they are known before any query runs. They
 * are weak, because the same answer is sent both compressed and uncompressed.
 */
public final class EntityTag {

    // 96 bits: among a billion answers, the probability that two have the same tag is below 1 in 10 billion.
    private static final int BYTES = 12;

    private static final String CONDITION = "If-None-Match";

    private EntityTag() {}

    /**
     * The tag of the answer that {@code parts} determine; it contains the version of the program, because another
     * version may render the answer differently.
     */
    public static String of(String... parts) {
        byte[] hash = DigestUtils.sha256(ProgramVersion.text() + "\n" + String.join("\n", parts));
        return "W/\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)) + "\"";
    }

    /**
     * Sets the tag, and sends a 304 instead of the answer if the client has it already. The 304 has the content type of
     * the answer, because caches replace the headers of their copy by those of the 304.
     *
     * @return whether the request was answered with a 304
     */
    public static boolean isHeld(Context http, String tag, String contentType) {
        http.header("ETag", tag);
        if (!matches(http.header(CONDITION), tag)) {
            return false;
        }
        http.contentType(contentType).status(HttpStatus.NOT_MODIFIED);
        Body.sendNone(http);
        return true;
    }

    /** Whether the client wants no answer if there is any, which only the answer itself can show. */
    static boolean isForAny(Context http) {
        String condition = http.header(CONDITION);
        return condition != null && isStar(condition);
    }

    /** Whether an {@code If-None-Match} header names the tag, by RFC 9110's weak comparison. A star in a list is no tag. */
    public static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        String opaque = tag.substring(2);
        return isStar(ifNoneMatch)
                || Arrays.stream(ifNoneMatch.split(","))
                        .map(String::trim)
                        .anyMatch(each -> each.equals(opaque) || each.equals(tag));
    }

    private static boolean isStar(String condition) {
        return condition.strip().equals("*");
    }
}
