package fr.observatoire.etl.quality;

import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Schema;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/** Two records with the same key are the same record; with the same digest they also have the same values. */
final class RecordIdentity {

    private static final int DIGEST_BYTES = 16;
    private static final char SEPARATOR = '\u001F';

    private final int[] key;
    private final int[] kept;
    private final MessageDigest sha256;

    RecordIdentity(Schema schema, Map<String, Integer> index) {
        List<Field> fields = schema.fields();
        this.key = schema.primaryKey().stream().mapToInt(index::get).toArray();
        this.kept = IntStream.range(0, fields.size())
                .filter(i -> !fields.get(i).personal() && fields.get(i).type() != FieldType.ANY)
                .toArray();
        this.sha256 = DigestUtils.getSha256Digest();
    }

    String key(Object... values) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < key.length; i++) {
            Object value = values[key[i]];
            if (value == null) {
                return null;
            }
            joined.append(i == 0 ? "" : "|").append(text(value).replace("|", "\\|"));
        }
        return joined.toString();
    }

    String digest(Object... values) {
        StringBuilder joined = new StringBuilder();
        for (int field : kept) {
            joined.append(values[field] == null ? "" : text(values[field])).append(SEPARATOR);
        }
        byte[] hash = sha256.digest(joined.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    }

    /** 12 and 12.0 are the same value. */
    private static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
    }
}
