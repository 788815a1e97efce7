package fr.observatoire.api.resource;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Entity tags, made from what determines an answer instead of from the answer: they are known before any query runs.
 * They are weak, because the same answer goes out compressed and plain.
 */
public final class EntityTag {

    // 96 bits: two of a billion answers share a tag with a probability below 1 in 10 billion.
    private static final int BYTES = 12;

    private EntityTag() {}

    /** The tag of the answer that {@code parts} determine. */
    public static String of(String... parts) {
        byte[] hash = sha256(String.join("\n", parts));
        return "W/\"" + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)) + "\"";
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

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
