package fr.observatoire.api.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A key as its holder sends it: {@code obs_3f9a1c04_kq7…}. The prefix lets secret scanners find it in a repository,
 * with the public part the server finds the key without comparing secrets.
 *
 * <p>The secret is 256 random bits, so a single SHA-256 is enough: slow hashes protect passwords that people choose,
 * and nobody can try 2^255 values. A slow hash would only make each request slow.
 *
 * @param id public part, eight hexadecimal digits
 * @param secret 256 bits in base64url
 */
public record KeyToken(String id, String secret) {

    private static final int ID_BYTES = 4;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("obs_([0-9a-f]{8})_([A-Za-z0-9_-]{43})");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new key. */
    static KeyToken random() {
        byte[] id = new byte[ID_BYTES];
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(id);
        RANDOM.nextBytes(secret);
        return new KeyToken(
                HexFormat.of().formatHex(id),
                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Reads what a client sent; empty when it does not have the form of a key. */
    static Optional<KeyToken> parse(String sent) {
        Matcher form = FORM.matcher(sent);
        return form.matches() ? Optional.of(new KeyToken(form.group(1), form.group(2))) : Optional.empty();
    }

    /** The hash of the secret, which is stored. */
    String hash() {
        return HexFormat.of().formatHex(DigestUtils.sha256(secret));
    }

    /** Whether the secret is the one that was hashed; takes the same time whatever part of it is wrong. */
    boolean matches(String hash) {
        return MessageDigest.isEqual(DigestUtils.sha256(secret), HexFormat.of().parseHex(hash));
    }

    /** The whole key, for the only moment when it is shown. */
    public String text() {
        return "obs_" + id + "_" + secret;
    }

    /** Without the secret, so that a token in a message reveals nothing. */
    @Override
    public String toString() {
        return "obs_" + id + "_…";
    }
}
