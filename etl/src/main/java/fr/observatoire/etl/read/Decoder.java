package fr.observatoire.etl.read;

import fr.observatoire.etl.text.EtlTexts;
import fr.observatoire.warehouse.catalog.SourceContract.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.io.ByteOrderMark;
import org.apache.commons.io.input.BOMInputStream;

/** Decodes a file strictly: a byte that does not belong to the declared encoding is an error, never a question mark. */
public final class Decoder {

    /** More important than the reasons of other encodings, which do not matter when this encoding is the right one. */
    private static final int NEAREST = 2;

    private static final ByteOrderMark[] MARKS = {ByteOrderMark.UTF_8, ByteOrderMark.UTF_16LE, ByteOrderMark.UTF_16BE};

    private Decoder() {}

    /**
     * The text of a file without its byte order mark.
     *
     * @throws LayoutMismatchException when the file is in another encoding; the message names the line, the byte and
     *     the probable encoding
     * @throws FileRefusedException when the text contains NUL characters: then the file is not a text
     */
    public static String decode(byte[] bytes, Dialect dialect) throws LayoutMismatchException {
        Charset charset = Charset.forName(dialect.encoding());
        ByteOrderMark mark = mark(bytes);
        checkMark(mark, charset, dialect, bytes);
        int start = mark == null ? 0 : mark.length();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        if (isSingleByte(charset) && isMultiByteUtf8(in.duplicate())) {
            throw new LayoutMismatchException(
                    "encoding", firstAccent(bytes), 1, EtlTexts.text("encoding.is", "UTF-8", shown(charset)));
        }
        String text = decode(in, charset);
        refuseNul(text);
        return text;
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

    private static void checkMark(ByteOrderMark mark, Charset charset, Dialect dialect, byte[] bytes)
            throws LayoutMismatchException {
        if (mark != null && !mark.getCharsetName().equals(charset.name())) {
            throw new LayoutMismatchException(
                    "encoding", 1, 0, EtlTexts.text("encoding.is", mark.getCharsetName(), shown(charset)));
        }
        if (mark == null
                && dialect.bom()
                && charset.equals(StandardCharsets.UTF_8)
                && isMultiByteUtf8(ByteBuffer.wrap(bytes))) {
            throw new LayoutMismatchException(
                    "encoding", firstAccent(bytes), NEAREST, EtlTexts.text("encoding.utf8_without_mark"));
        }
        if (mark == null && dialect.bom()) {
            throw new LayoutMismatchException("encoding", 1, 0, EtlTexts.text("encoding.no_mark", shown(charset)));
        }
    }

    private static String decode(ByteBuffer in, Charset charset) throws LayoutMismatchException {
        CharsetDecoder decoder = strict(charset);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw wrongByte(in, charset);
        }
        return out.flip().toString();
    }

    private static LayoutMismatchException wrongByte(ByteBuffer in, Charset charset) {
        int line = lineAt(in.array(), in.position());
        if (charset.name().startsWith("UTF-16") && in.limit() - in.position() == 1) {
            return new LayoutMismatchException("encoding", line, 1, EtlTexts.text("encoding.cut_character", line));
        }
        String code = isSingleByte(charset) ? "encoding.wrong_byte" : "encoding.seems_windows";
        return new LayoutMismatchException(
                "encoding", line, 1, EtlTexts.text(code, line, in.get(in.position()), shown(charset)));
    }

    private static void refuseNul(String text) {
        int nul = text.indexOf('\0');
        if (nul >= 0) {
            int line = 1 + (int) text.chars().limit(nul).filter(c -> c == '\n').count();
            throw new FileRefusedException("binary", line, EtlTexts.text("file.binary"));
        }
    }

    private static boolean isSingleByte(Charset charset) {
        return charset.newEncoder().maxBytesPerChar() == 1;
    }

    /** Whether the bytes are UTF-8 with at least one accent. Accents in Windows-1252 almost never look like UTF-8. */
    private static boolean isMultiByteUtf8(ByteBuffer in) {
        boolean ascii = true;
        for (int i = in.position(); i < in.limit() && ascii; i++) {
            ascii = in.get(i) >= 0;
        }
        if (ascii) {
            return false;
        }
        try {
            strict(StandardCharsets.UTF_8).decode(in);
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static int firstAccent(byte[] bytes) {
        int i = 0;
        while (bytes[i] >= 0) {
            i++;
        }
        return lineAt(bytes, i);
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

    private static String shown(Charset charset) {
        return charset.name().toUpperCase(Locale.ROOT);
    }
}
