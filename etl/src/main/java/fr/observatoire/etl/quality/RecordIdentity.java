package fr.observatoire.etl.quality;

import fr.observatoire.warehouse.catalog.SourceContract.Field;
import fr.observatoire.warehouse.catalog.SourceContract.FieldType;
import fr.observatoire.warehouse.catalog.SourceContract.Schema;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.DigestUtils;

/** Two records with the same key are the same record; with the same digest they also have the same values. */
final class RecordIdentity {

    private static final char SEPARATOR = '\u001F';

    /** {@code 14h}, {@code 14 h 30}, {@code 14:00:00}: an hour is one hour however it is written. */
    private static final Pattern HOUR = Pattern.compile("(\\d{1,2}) ?[hH:] ?(\\d{2})?(?: ?mn|:00)?");

    private final int[] key;
    private final int[] kept;
    private final String session;
    private final MessageDigest sha256;

    RecordIdentity(Schema schema, Map<String, Integer> index) {
        List<Field> fields = schema.fields();
        this.key = schema.primaryKey().stream().mapToInt(index::get).toArray();
        this.session = fields.stream()
                .filter(field -> field.optional() && schema.primaryKey().contains(field.name()))
                .map(Field::name)
                .findFirst()
                .orElse(null);
        this.kept = IntStream.range(0, fields.size())
                .filter(i -> !fields.get(i).personal() && fields.get(i).type() != FieldType.ANY)
                .toArray();
        this.sha256 = DigestUtils.getSha256Digest();
    }

    String key(Object... values) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < key.length; i++) {
            Object value = values[key[i]];
            boolean isSession = session != null && i == key.length - 1;
            if (value == null && !isSession) {
                return null;
            }
            if (value != null) {
                String part = isSession ? hour(text(value)) : text(value);
                joined.append(i == 0 ? "" : "|").append(part.replace("|", "\\|"));
            }
        }
        return joined.toString();
    }

    /** The optional column, last of the key, that tells two sessions of one day apart; null when there is none. */
    String session() {
        return session;
    }

    private static String hour(String text) {
        Matcher hour = HOUR.matcher(text);
        return hour.matches()
                ? "%02d:%s".formatted(Integer.parseInt(hour.group(1)), hour.group(2) == null ? "00" : hour.group(2))
                : text;
    }

    UUID digest(Object... values) {
        StringBuilder joined = new StringBuilder();
        for (int field : kept) {
            String part = values[field] == null ? "" : text(values[field]);
            joined.append(session != null && field == key[key.length - 1] ? hour(part) : part)
                    .append(SEPARATOR);
        }
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(joined.toString().getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** 12 and 12.0 are the same value. */
    private static String text(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
    }
}
