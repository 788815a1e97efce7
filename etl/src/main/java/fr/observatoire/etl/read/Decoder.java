package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/**
 * The text of a file, in the encoding that its bytes show: a byte order mark; else UTF-8, which no other text is by
 * chance; else the one encoding of one byte a letter in which the accents stand where French puts them. Excel writes
 * Windows-1252, an old Mac its own, a till often code page 850.
 */
public final class Decoder {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final List<Charset> SINGLE =
            List.of(WINDOWS, Charset.forName("x-MacRoman"), Charset.forName("IBM850"));

    private static final ByteOrderMark[] MARKS = {ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE};

    /** An encoding with signs in wrong places is right only where all others have many times as many. */
    private static final int MANY_TIMES = 10;

    private Decoder() {}

    /**
     * A decoded file.
     *
     * @param text without byte order mark
     * @param charset its encoding; UTF-8 for a text without accents
     */
    public record Decoded(String text, Charset charset) {}

    /**
     * Decodes a file: a byte that does not belong to its encoding is an error, never a question mark.
     *
     * @throws FileRefusedException when no encoding is sure, a character is cut, or the file is not a text
     */
    public static Decoded decode(byte[] bytes) {
        ByteOrderMark mark = mark(bytes);
        Charset charset = mark == null ? StandardCharsets.UTF_8 : Charset.forName(mark.getCharsetName());
        int start = mark == null ? 0 : mark.length();
        String text = strict(bytes, start, charset);
        Decoded decoded =
                text != null ? new Decoded(text, charset) : mark == null && !holdsUtf8(bytes) ? likeliest(bytes) : null;
        if (decoded == null) {
            throw wrongByte(bytes, start, charset);
        }
        refuseNul(decoded.text);
        return decoded;
    }

    /** The byte order mark that some programs write before a text, to tell its encoding; null without one. */
    private static ByteOrderMark mark(byte[] bytes) {
        try (BOMInputStream in = BOMInputStream.builder()
                .setByteArray(bytes)
                .setByteOrderMarks(MARKS)
                .get()) {
            return in.getBOM();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Null when a byte does not belong to the encoding. */
    private static String strict(byte[] bytes, int start, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /**
     * Whether a text that is no UTF-8 holds accents in UTF-8: then one of its bytes is damaged. Two such bytes beside
     * each other are a capital and a sign in every other encoding.
     */
    private static boolean holdsUtf8(byte[] bytes) {
        int pairs = 0;
        int others = 0;
        for (int i = 0; i < bytes.length; i++) {
            int first = bytes[i] & 0xFF;
            boolean pair = first >= 0xC3 && first <= 0xC5 && i + 1 < bytes.length && (bytes[i + 1] & 0xC0) == 0x80;
            if (pair) {
                pairs++;
                i++;
            } else if (first > 127) {
                others++;
            }
        }
        return pairs > others;
    }

    /** @throws FileRefusedException when two encodings are as likely */
    private static Decoded likeliest(byte[] bytes) {
        byte[] telling = linesWithAccents(bytes);
        List<Guess> guesses = SINGLE.stream()
                .map(charset -> Guess.of(telling, charset))
                .filter(Objects::nonNull)
                .sorted(Comparator.comparingInt(Guess::cost))
                .toList();
        Guess best = guesses.get(0);
        if (guesses.size() > 1 && !best.isSurerThan(guesses.get(1))) {
            int line = lineAt(bytes, firstAccent(bytes));
            throw new FileRefusedException(
                    "encoding",
                    line,
                    EtlTexts.text(
                            "encoding.unsure",
                            line,
                            bytes[firstAccent(bytes)],
                            best.name(),
                            guesses.get(1).name()));
        }
        return new Decoded(strict(bytes, 0, best.charset), best.charset);
    }

    /** The lines that differ from one encoding to another: few, in a log of figures. */
    private static byte[] linesWithAccents(byte[] bytes) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        int start = 0;
        boolean accent = false;
        for (int i = 0; i < bytes.length; i++) {
            accent |= bytes[i] < 0;
            if (bytes[i] == '\n' || bytes[i] == '\r' || i == bytes.length - 1) {
                if (accent) {
                    lines.write(bytes, start, i + 1 - start);
                }
                start = i + 1;
                accent = false;
            }
        }
        return lines.toByteArray();
    }

    /**
     * One encoding.
     *
     * @param cost see {@link Accents#cost}
     */
    private record Guess(Charset charset, int cost) {

        String name() {
            return charset.name().replace("x-", "");
        }

        static Guess of(byte[] bytes, Charset charset) {
            String text = strict(bytes, 0, charset);
            return text == null ? null : new Guess(charset, Accents.cost(text));
        }

        /** Nearly all files are in Windows-1252, so that little speaks for it; another must be without a doubt. */
        boolean isSurerThan(Guess other) {
            if (!charset.equals(WINDOWS)) {
                return cost < Accents.WRONG && other.cost > 1 + MANY_TIMES * cost;
            }
            return cost < Accents.WRONG ? other.cost > cost : other.cost >= MANY_TIMES * cost;
        }
    }

    private static FileRefusedException wrongByte(byte[] bytes, int start, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        int line = lineAt(bytes, in.position());
        if (charset.name().startsWith("UTF-16") && in.remaining() == 1) {
            return new FileRefusedException("encoding", line, EtlTexts.text("encoding.cut_character", line));
        }
        return new FileRefusedException(
                "encoding", line, EtlTexts.text("encoding.wrong_byte", line, bytes[in.position()], charset.name()));
    }

    private static void refuseNul(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line = 1 + (int) text.chars().limit(nul).filter(c -> c == '\n').count();
            throw new FileRefusedException("binary", line, EtlTexts.text("file.binary"));
        }
    }

    private static int firstAccent(byte[] bytes) {
        int i = 0;
        while (bytes[i] >= 0) {
            i++;
        }
        return i;
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
