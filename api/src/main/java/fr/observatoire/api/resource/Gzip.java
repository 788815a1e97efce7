package fr.observatoire.api.resource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Compression of answers, once for each and not once for each request: a chart of lines takes milliseconds. */
final class Gzip {

    private Gzip() {}

    /** Whether an {@code Accept-Encoding} header takes it (RFC 9110, 12.5.3): by its name, else as one of all. */
    static boolean isAccepted(String acceptEncoding) {
        boolean all = false;
        for (String part : acceptEncoding == null
                ? new String[0]
                : acceptEncoding.toLowerCase(Locale.ROOT).split(",")) {
            String[] pieces = part.trim().split("\\s*;\\s*");
            boolean taken = pieces.length == 1 || !pieces[1].matches("q=0(\\.0{0,3})?");
            if (pieces[0].equals("gzip")) {
                return taken;
            }
            all |= pieces[0].equals("*") && taken;
        }
        return all;
    }

    static byte[] of(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
