package fr.observatoire.api.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.QuotedQualityCSV.QualityValue;

/** Compression of answers, once for each answer and not for each request, because an SVG chart takes milliseconds. */
public final class Gzip {

    /** Smaller answers fit into one packet without compression. */
    public static final int WORTH_IT = 1400;

    private Gzip() {}

    /** Whether an {@code Accept-Encoding} header accepts gzip (RFC 9110, 12.5.3), by its name or by {@code *}. */
    public static boolean isAccepted(String acceptEncoding) {
        List<QualityValue> codings = QualityValues.of(acceptEncoding);
        return named(codings, "gzip")
                .or(() -> named(codings, "*"))
                .map(QualityValue::isAcceptable)
                .orElse(false);
    }

    private static Optional<QualityValue> named(List<QualityValue> codings, String name) {
        return codings.stream()
                .filter(coding -> coding.getValue().equalsIgnoreCase(name))
                .findFirst();
    }

    public static byte[] of(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }
}
