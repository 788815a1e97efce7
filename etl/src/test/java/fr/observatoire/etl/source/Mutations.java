package fr.observatoire.etl.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * The damages that happen to files: a byte changes, a line is lost, doubled or moved, two columns change places, the
 * encoding breaks, the end is cut off.
 */
final class Mutations {

    private Mutations() {}

    static byte[] mutate(byte[] good, Random random) {
        byte[] content = good.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0 && content.length > 0; changes--) {
            content = switch (random.nextInt(6)) {
                case 0 -> flipped(content, random);
                case 1 -> Arrays.copyOf(content, random.nextInt(content.length));
                case 2 -> inserted(content, random);
                case 3 -> columnsSwapped(content, random);
                case 4 -> encodingBroken(content, random);
                default -> moved(content, random);
            };
        }
        return content;
    }

    private static byte[] flipped(byte[] content, Random random) {
        byte[] flipped = content.clone();
        flipped[random.nextInt(content.length)] = (byte) random.nextInt(256);
        return flipped;
    }

    private static byte[] inserted(byte[] content, Random random) {
        String[] texts = {";", ",", "\"", "\n", "\r", "-", "é", "\0", " ", "0", "'", "\t"};
        byte[] text = texts[random.nextInt(texts.length)].getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(content.length);
        byte[] longer = Arrays.copyOf(content, content.length + text.length);
        System.arraycopy(content, at, longer, at + text.length, content.length - at);
        System.arraycopy(text, 0, longer, at, text.length);
        return longer;
    }

    /** As a colleague may do in a spreadsheet, including the header. */
    private static byte[] columnsSwapped(byte[] content, Random random) {
        String text = new String(content, charset(content));
        String delimiter = text.contains(";") ? ";" : ",";
        int columns = text.lines()
                .mapToInt(line -> line.split(delimiter, -1).length)
                .max()
                .orElse(1);
        int one = random.nextInt(columns);
        int other = random.nextInt(columns);
        String swapped = text.lines()
                .map(line -> line.split(delimiter, -1))
                .map(cells -> {
                    List<String> row = Arrays.asList(cells);
                    if (Math.max(one, other) < row.size()) {
                        Collections.swap(row, one, other);
                    }
                    return String.join(delimiter, row);
                })
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        return swapped.getBytes(charset(content));
    }

    private static byte[] encodingBroken(byte[] content, Random random) {
        Charset[] charsets = {StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, StandardCharsets.UTF_16};
        Charset taken = charsets[random.nextInt(charsets.length)];
        Charset written = charsets[random.nextInt(charsets.length)];
        return new String(content, taken).getBytes(written);
    }

    /** One byte of one line, but not the line break. */
    static byte[] flippedIn(byte[] good, int line, Random random) {
        byte[] flipped = good.clone();
        int width = isUtf16(good) ? 2 : 1;
        int from = 0;
        for (int at = 1; at < line; at++) {
            from = endOf(good, from, width) + width;
        }
        int length = endOf(good, from, width) - from;
        if (length > 0) {
            flipped[from + random.nextInt(length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static int endOf(byte[] content, int from, int width) {
        int at = from;
        while (at < content.length && (content[at] != '\n' || width == 2 && content[at + 1] != 0)) {
            at += width;
        }
        return Math.min(at, content.length);
    }

    /** As the lines of the file are written; every byte is a letter of ISO 8859-1. */
    private static Charset charset(byte[] content) {
        return isUtf16(content) ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
    }

    private static boolean isUtf16(byte[] content) {
        return content.length > 1 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE;
    }

    private static byte[] moved(byte[] content, Random random) {
        List<String> lines = new ArrayList<>(List.of(new String(content, charset(content)).split("(?<=\n)")));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(line));
            default -> Collections.swap(lines, line, random.nextInt(lines.size()));
        }
        return String.join("", lines).getBytes(charset(content));
    }
}
