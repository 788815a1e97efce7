package fr.observatoire.etl.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The mark that some programs put before a text to say how it is encoded. */
enum ByteOrderMark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    NONE(null);

    private final Charset charset;
    private final int[] bytes;

    ByteOrderMark(Charset charset, int... bytes) {
        this.charset = charset;
        this.bytes = bytes;
    }

    static ByteOrderMark of(byte[] content) {
        for (ByteOrderMark mark : values()) {
            if (mark.begins(content)) {
                return mark;
            }
        }
        return NONE;
    }

    private boolean begins(byte[] content) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** The encoding that the mark announces, null without a mark. */
    Charset charset() {
        return charset;
    }

    int length() {
        return bytes.length;
    }
}
