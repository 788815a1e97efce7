package fr.observatoire.etl.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What happens to files on their way: a byte flips, a line is lost, doubled or moved, the end is cut off. */
final class Mutations {

    private Mutations() {}

    static byte[] mutate(byte[] good, Random random) {
        byte[] content = good.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0 && content.length > 0; changes--) {
            content = switch (random.nextInt(4)) {
                case 0 -> flipped(content, random);
                case 1 -> Arrays.copyOf(content, random.nextInt(content.length));
                case 2 -> inserted(content, random);
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

    private static byte[] moved(byte[] content, Random random) {
        List<String> lines =
                new ArrayList<>(List.of(new String(content, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
        int line = random.nextInt(lines.size());
        switch (random.nextInt(3)) {
            case 0 -> lines.remove(line);
            case 1 -> lines.add(random.nextInt(lines.size() + 1), lines.get(line));
            default -> Collections.swap(lines, line, random.nextInt(lines.size()));
        }
        return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
