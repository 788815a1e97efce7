package fr.observatoire.api.request;

import fr.observatoire.api.problem.Problem;
import fr.observatoire.api.text.Words;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads the part of an address after the question mark, strictly, because servlet containers ignore what they cannot
 * decode, and without a filter the answer would be to another question.
 */
final class QueryString {

    /** Longer than any value that fits: what follows would be read, compared and told for nothing. */
    private static final int LONGEST = 200;

    private QueryString() {}

    /**
     * Reads the parameters, in the order of the address.
     *
     * @throws Problem 400 for a wrong escape, text that is not UTF-8, control characters, or a name given twice
     */
    static Map<String, String> read(String raw) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (raw == null || raw.isEmpty()) {
            return parameters;
        }
        for (String pair : raw.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            if (pair.length() > LONGEST) {
                throw Problem.badValue(name, pair.substring(equals + 1), Words.both("expected.shorter", LONGEST));
            }
            if (parameters.put(name, equals < 0 ? "" : decode(pair.substring(equals + 1))) != null) {
                throw Problem.badValue(name, pair.substring(equals + 1), Words.both("expected.once"));
            }
        }
        return parameters;
    }

    private static String decode(String escaped) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                bytes.write(escape(escaped, i));
                i += 2;
            } else {
                bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int escape(String escaped, int at) {
        int high = at + 2 < escaped.length() ? Character.digit(escaped.charAt(at + 1), 16) : -1;
        int low = high < 0 ? -1 : Character.digit(escaped.charAt(at + 2), 16);
        if (low < 0) {
            throw Problem.malformed(Words.both("malformed.escape"));
        }
        return high << 4 | low;
    }

    private static String utf8(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw Problem.malformed(Words.both("malformed.control"));
            }
            return text;
        } catch (CharacterCodingException notUtf8) {
            throw Problem.malformed(Words.both("malformed.encoding"));
        }
    }
}
